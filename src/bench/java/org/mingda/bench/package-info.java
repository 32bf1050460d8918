/** What the benchmarks share: running two programs in turn and comparing them. */
package org.mingda.bench;

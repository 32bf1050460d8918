/** A request: its facts, its append-only ledger and the use cases that change it. */
package org.mingda.request;

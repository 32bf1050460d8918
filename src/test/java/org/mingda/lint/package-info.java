/** Reads the process models and says what no compiler would: each rule is named and returns what it finds. */
package org.mingda.lint;

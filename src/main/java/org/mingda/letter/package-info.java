/** A template and facts become a numbered document, the document is dispatched, and the dispatch is recorded. */
package org.mingda.letter;

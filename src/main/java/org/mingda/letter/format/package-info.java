/** Other file formats of a letter, made from its text or its pages; this room knows nothing of the rest of the house. */
package org.mingda.letter.format;

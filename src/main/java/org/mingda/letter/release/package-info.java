/** What files that are to be released carry without showing it: found before they leave, settled or taken out. */
package org.mingda.letter.release;

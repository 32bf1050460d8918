/** Parts of a PDF page that may not be given are burned out of the file (遮盖, Article 37): a picture takes the page's place. */
package org.mingda.letter.redaction;

/** Parts of PDF pages that may not be given are burned out (遮盖, Article 37): a picture takes the page's place. */
package org.mingda.letter.redaction;

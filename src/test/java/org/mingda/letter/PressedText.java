package org.mingda.letter;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The words of a letter before it is set, without white space. */
final class PressedText {

    private PressedText() {}

    static String of(String xhtml) {
        Document letter = Jsoup.parse(xhtml);
        return Press.withoutSpace(letter.body().wholeText());
    }
}

package org.mingda.letter.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The words of a paragraph with the white space that counts, and what stands among them. */
final class InlineText {

    private static final Set<String> BOLD = Set.of("b", "strong");

    /**
     * A part of a paragraph.
     *
     * @param picture its address, or null when it is text
     * @param breaks  whether a new line begins after it
     */
    record Piece(String text, boolean bold, String picture, boolean breaks) {}

    private final List<Piece> pieces = new ArrayList<>();
    private boolean atStart = true;
    private boolean spaceDue;

    void add(Node node) {
        add(node, false);
    }

    private void add(Node node, boolean bold) {
        if (node instanceof Text text) {
            addText(text.getData(), bold);
        } else if (node instanceof Element element) {
            add(element, bold);
        }
    }

    private void add(Element element, boolean bold) {
        switch (element.getTagName()) {
            case "br" -> {
                pieces.add(new Piece("", false, null, true));
                atStart = true;
                spaceDue = false;
            }
            case "img" -> pieces.add(new Piece("", false, element.getAttribute("src"), false));
            default -> Xhtml.children(element).forEach(
                    child -> add(child, bold || BOLD.contains(element.getTagName())));
        }
    }

    /** White space at the ends of a line does not count, and between words once. */
    private void addText(String data, boolean bold) {
        String words = data.replaceAll("[ \\t\\r\\n]+", " ");
        spaceDue = spaceDue || words.startsWith(" ");
        String text = words.strip().isEmpty() ? words.trim() : trimmed(words);
        if (!text.isEmpty()) {
            pieces.add(new Piece(spaceDue && !atStart ? " " + text : text, bold, null, false));
            atStart = false;
            spaceDue = words.endsWith(" ");
        }
    }

    private static String trimmed(String words) {
        int start = words.startsWith(" ") ? 1 : 0;
        int end = words.endsWith(" ") ? words.length() - 1 : words.length();
        return words.substring(start, end);
    }

    List<Piece> pieces() {
        return pieces;
    }
}

package org.mingda.letter.format;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Element;

/**
 * Who signs and when: centred on each other, four characters from the right. Pictures of a seal or a signature are left
 * out: in a file that anybody can change they would seal whatever is typed into it.
 */
final class DocxSignature {

    private static final double TEXT_WIDTH = 442.2;
    private static final double FROM_THE_RIGHT = 4 * Look.SIGNATURE.points();
    private static final double ROOM_FOR_THE_SEAL = 36;
    /** On either side, because the font that stands in may be wider. */
    private static final double SLACK = Look.SIGNATURE.points();

    private final XWPFDocument document;

    DocxSignature(XWPFDocument document) {
        this.document = document;
    }

    void write(Element signature) {
        List<String> lines = lines(signature);
        double width = lines.stream().mapToDouble(DocxSignature::width).max().orElse(0);
        double left = Math.max(0, TEXT_WIDTH - FROM_THE_RIGHT - width - SLACK);
        double right = Math.max(0, Math.min(FROM_THE_RIGHT - SLACK, TEXT_WIDTH - width));
        for (int place = 0; place < lines.size(); place++) {
            Look look = place == 0 ? Look.SIGNATURE.before(ROOM_FOR_THE_SEAL) : Look.SIGNATURE;
            DocxParagraph paragraph = new DocxParagraph(document.createParagraph(), look);
            paragraph.between(left, right);
            paragraph.add(new InlineText.Piece(lines.get(place), false, null, false));
            if (place < lines.size() - 1) {
                paragraph.staysWithNext();
            }
        }
    }

    /** The words of each innermost block. */
    private static List<String> lines(Element block) {
        if (Xhtml.children(block).stream().noneMatch(Xhtml::isBlock)) {
            String words = block.getTextContent().strip().replaceAll("\\s+", " ");
            return words.isEmpty() ? List.of() : List.of(words);
        }
        return Xhtml.children(block).stream().filter(Element.class::isInstance).map(Element.class::cast)
                .flatMap(child -> lines(child).stream()).toList();
    }

    private static double width(String line) {
        return line.codePoints().mapToDouble(sign -> sign < 0x2E80 ? 0.5 : 1).sum() * Look.SIGNATURE.points();
    }
}

package org.mingda.letter.format;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.w3c.dom.Element;

/**
 * How a paragraph looks.
 *
 * @param points   size of its signs
 * @param line     height of a line in points, 0: as the grid of the page has it
 * @param indented whether its first line starts two characters in
 * @param before   space before it in points
 * @param after    space after it in points
 */
record Look(String font, double points, String colour, ParagraphAlignment alignment, double line, boolean indented,
        double before, double after) {

    /** Official documents are set in these two (GB/T 9704-2012); the document names what stands in for them. */
    static final String TEXT = "仿宋_GB2312";
    static final String TITLE = "方正小标宋简体";
    static final String BLACK = "000000";
    static final String RED = "D7000F";

    /** Size 3, on the grid of 22 lines. */
    static final Look BODY = new Look(TEXT, 16, BLACK, ParagraphAlignment.BOTH, 0, true, 0, 0);

    static final Look HEADING = new Look(TITLE, 22, BLACK, ParagraphAlignment.CENTER, 34, false, 14, 12);
    static final Look SUBHEADING = new Look(TITLE, 18, BLACK, ParagraphAlignment.CENTER, 28, false, 0, 14);
    static final Look LETTERHEAD = new Look(TITLE, 30, RED, ParagraphAlignment.CENTER, 40, false, 0, 8);
    static final Look NUMBER = new Look(TEXT, 16, BLACK, ParagraphAlignment.RIGHT, 0, false, 6, 0);
    static final Look CELL = new Look(TEXT, 14, BLACK, ParagraphAlignment.LEFT, 20, false, 0, 0);
    static final Look SIGNATURE = new Look(TEXT, 16, BLACK, ParagraphAlignment.CENTER, 0, false, 0, 0);

    /** Of an element among others that look so. */
    Look of(Element element) {
        Look look = switch (element.getTagName()) {
            case "h1" -> HEADING;
            case "h2", "h3", "h4", "h5", "h6" -> SUBHEADING;
            case "th" -> aligned(ParagraphAlignment.CENTER);
            default -> this;
        };
        look = Xhtml.has(element, "note") ? look.sized(12, 18) : look;
        look = Xhtml.has(element, "link") ? look.sized(10.5, 16).aligned(ParagraphAlignment.LEFT) : look;
        boolean flush = Xhtml.has(element, "plain") || Xhtml.has(element, "addressee") || Xhtml.has(element, "link")
                || Xhtml.has(element, "sign-here");
        return flush ? look.flush() : look;
    }

    Look sized(double newPoints, double newLine) {
        return new Look(font, newPoints, colour, alignment, newLine, indented, before, after);
    }

    Look aligned(ParagraphAlignment newAlignment) {
        return new Look(font, points, colour, newAlignment, line, indented, before, after);
    }

    Look after(double points) {
        return new Look(font, this.points, colour, alignment, line, indented, before, points);
    }

    Look before(double points) {
        return new Look(font, this.points, colour, alignment, line, indented, points, after);
    }

    private Look flush() {
        return new Look(font, points, colour, alignment, line, false, before, after);
    }
}

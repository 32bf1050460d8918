package org.mingda.letter.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes the elements of a letter in their order; an element it does not know keeps its words. */
final class DocxBody {

    private final XWPFDocument document;
    private final HeadStyle style;
    private boolean newPageDue;

    DocxBody(XWPFDocument document, HeadStyle style) {
        this.document = document;
        this.style = style;
    }

    void write(Element body) {
        write(body, Look.BODY, this::paragraph);
    }

    /** Blocks within it one after the other; what stands between them is a paragraph of its own. */
    private void write(Element element, Look look, Supplier<XWPFParagraph> paragraphs) {
        List<Node> inline = new ArrayList<>();
        for (Node child : Xhtml.children(element)) {
            if (Xhtml.isBlock(child)) {
                writeInline(inline, look, paragraphs);
                block((Element) child, look, paragraphs);
            } else {
                inline.add(child);
            }
        }
        writeInline(inline, look, paragraphs);
    }

    private void writeInline(List<Node> inline, Look look, Supplier<XWPFParagraph> paragraphs) {
        boolean empty = inline.stream().allMatch(node -> !(node instanceof Element) && node.getTextContent().isBlank());
        if (!empty) {
            new DocxParagraph(paragraphs.get(), look).fill(inline);
        }
        inline.clear();
    }

    private void block(Element element, Look look, Supplier<XWPFParagraph> paragraphs) {
        if (element.getTagName().equals("table")) {
            table(element);
        } else if (Xhtml.has(element, "letterhead")) {
            letterhead(element);
        } else if (Xhtml.has(element, "number")) {
            number(element);
        } else if (Xhtml.has(element, "signature")) {
            new DocxSignature(document).write(element);
        } else if (Xhtml.has(element, "enclosure")) {
            newPageDue = true;
            write(element, look, paragraphs);
        } else if (!Xhtml.has(element, "watermark")) {
            plain(element, look.of(element), paragraphs);
        }
    }

    private XWPFParagraph paragraph() {
        XWPFParagraph paragraph = document.createParagraph();
        if (newPageDue) {
            paragraph.setPageBreak(true);
            newPageDue = false;
        }
        return paragraph;
    }

    private void table(Element element) {
        if (newPageDue) {
            paragraph();
        }
        new DocxTable(document.createTable(), this::cell).fill(element);
    }

    private void plain(Element element, Look look, Supplier<XWPFParagraph> paragraphs) {
        if (Xhtml.children(element).stream().anyMatch(Xhtml::isBlock)) {
            write(element, look, paragraphs);
        } else if (element.getTagName().equals("p") || !element.getTextContent().isBlank()
                || Xhtml.first(element, "img") != null) {
            DocxParagraph paragraph = new DocxParagraph(paragraphs.get(), look);
            paragraph.fill(Xhtml.children(element));
            if (Xhtml.has(element, "blank")) {
                paragraph.ruledBelow(0.5, false, Look.BLACK);
            }
            if (Xhtml.has(element, "sign-here")) {
                paragraph.between(200, 0);
            }
        }
    }

    private void letterhead(Element element) {
        DocxParagraph paragraph = new DocxParagraph(document.createParagraph(),
                style.ruleBelowName() || !style.ruleBelowNumber() ? Look.LETTERHEAD : Look.LETTERHEAD.after(40));
        paragraph.fill(Xhtml.children(element));
        if (style.ruleBelowName()) {
            paragraph.ruledBelow(2.25, true, Look.RED);
        }
    }

    /** The blank where a draft's number will stand is kept as it is. */
    private void number(Element element) {
        DocxParagraph paragraph = new DocxParagraph(document.createParagraph(),
                style.numberCentred() ? Look.NUMBER.aligned(ParagraphAlignment.CENTER) : Look.NUMBER);
        paragraph.add(new InlineText.Piece(element.getTextContent(), false, null, false));
        if (style.ruleBelowNumber()) {
            paragraph.ruledBelow(1.5, false, Look.RED);
        }
    }

    private void cell(XWPFTableCell cell, Element source) {
        XWPFParagraph first = cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphArray(0);
        List<XWPFParagraph> unused = new ArrayList<>(List.of(first));
        write(source, Look.CELL.of(source), () -> unused.isEmpty() ? cell.addParagraph() : unused.remove(0));
    }
}

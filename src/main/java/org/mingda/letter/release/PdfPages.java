package org.mingda.letter.release;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.text.PDFTextStripper;

/** Looks at each page of a PDF: what is drawn, what is drawn over it, what its words say. */
final class PdfPages {

    private static final int MOST = 3000;

    private final PDDocument document;
    private final Piece file;
    private final Seen seen;
    private final Budget budget;

    PdfPages(PDDocument document, Piece file, Seen seen, Budget budget) {
        this.document = document;
        this.file = file;
        this.seen = seen;
        this.budget = budget;
    }

    void look() throws IOException {
        if (document.getNumberOfPages() > MOST) {
            throw Unseen.unknown("页数超过 " + MOST + "，没有查完");
        }
        Ranges pictures = new Ranges();
        int number = 0;
        for (PDPage page : document.getPages()) {
            page(page, ++number, pictures);
        }
        if (!pictures.isEmpty()) {
            seen.add(FindingKind.ONLY_A_PICTURE, file.at("第" + pictures + "页"), "", false);
        }
    }

    private void page(PDPage page, int number, Ranges pictures) throws IOException {
        String where = file.at("第" + number + "页");
        PdfPageLook look = new PdfPageLook(page, new PdfPageLook.Target(seen, where, file.depth() == 0 ? number : null),
                budget);
        look.look();
        for (PDAnnotation annotation : page.getAnnotations()) {
            annotation(annotation, where, look);
        }
        if (look.isPicture()) {
            pictures.add(number);
        }
        PDFTextStripper words = new PDFTextStripper();
        words.setStartPage(number);
        words.setEndPage(number);
        seen.text(words.getText(document), where, number);
    }

    private void annotation(PDAnnotation annotation, String where, PdfPageLook page) throws IOException {
        if (annotation instanceof PDAnnotationWidget || annotation instanceof PDAnnotationLink) {
            return;
        }
        String contents = annotation.getContents() == null ? "" : annotation.getContents();
        boolean covers = page.coveredBy(annotation);
        seen.add(FindingKind.ANNOTATION, where, contents, !covers);
        seen.text(contents, where);
    }

    /** Kinds of annotations by which people cover words. */
    static final List<String> COVERING = List.of("Square", "Redact", "Circle", "Polygon", "Highlight", "Ink", "Stamp",
            "FreeText", "Line", "PolyLine");
}

package org.mingda.letter.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/**
 * Writes a PDF anew without annotations, attachments, what it says of itself, hidden layers, invisible text and earlier
 * versions. Words under boxes stay (they are redacted instead), and so does an annotation that covers words: without it
 * they would be read.
 */
final class PdfCleaner implements Cleaner {

    private static final List<String> ABOUT = List.of("Metadata", "PieceInfo", "Thumb", "AF", "LastModified");

    @Override
    public void clean(Path from, Path to, Budget budget) throws IOException {
        try (PDDocument document = PdfLook.open(from)) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            flatten(catalog);
            for (PDPage page : document.getPages()) {
                page(document, page, catalog, budget);
            }
            document.setDocumentInformation(new PDDocumentInformation());
            catalog.getCOSObject().removeItem(COSName.getPDFName("OCProperties"));
            if (catalog.getNames() != null) {
                catalog.getNames().getCOSObject().removeItem(COSName.EMBEDDED_FILES);
            }
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                budget.step();
                forget(document.getDocument().getObjectFromPool(key).getObject(), 0);
            }
            document.getDocument().getTrailer().removeItem(COSName.PREV);
            document.save(to.toFile());
        }
    }

    private static void flatten(PDDocumentCatalog catalog) throws IOException {
        PDAcroForm form = catalog.getAcroForm();
        if (form != null) {
            form.getCOSObject().removeItem(COSName.XFA);
            form.flatten();
            catalog.getCOSObject().removeItem(COSName.ACRO_FORM);
        }
    }

    private static void page(PDDocument document, PDPage page, PDDocumentCatalog catalog, Budget budget)
            throws IOException {
        PdfPageLook look = new PdfPageLook(page, new PdfPageLook.Target(new Seen(), "", null), budget);
        look.look();
        List<PDAnnotation> kept = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink || look.coveredBy(annotation)) {
                kept.add(annotation);
            }
        }
        page.setAnnotations(kept);
        boolean unseen = new PdfContents(document, catalog.getOCProperties(), budget).clean(page);
        if (unseen) {
            catalog.getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
            catalog.getCOSObject().removeItem(COSName.getPDFName("MarkInfo"));
        }
    }

    private static void forget(COSBase base, int depth) {
        if (depth > 30) {
            throw Unseen.damaged();
        }
        if (base instanceof COSDictionary dictionary) {
            ABOUT.forEach(key -> dictionary.removeItem(COSName.getPDFName(key)));
            dictionary.keySet().forEach(key -> forget(dictionary.getItem(key), depth + 1));
        }
    }
}

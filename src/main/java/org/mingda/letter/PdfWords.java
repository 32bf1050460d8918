package org.mingda.letter;

import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a PDF says in words: on its pages, and about itself; what is only a picture says nothing. */
public final class PdfWords {

    private PdfWords() {}

    /** Throws when it cannot be read or is locked. */
    public static String of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentInformation about = document.getDocumentInformation();
            String properties = about.getMetadataKeys().stream().map(about::getCustomMetadataValue)
                    .filter(value -> value != null).collect(Collectors.joining("\n"));
            return new PDFTextStripper().getText(document) + "\n" + properties;
        }
    }
}

package org.mingda.letter;

import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Turns XHTML into the bytes of a PDF/A-2b with tags; the same text and date give the same bytes, and nothing is fetched from anywhere. */
@Component
class Typesetter {

    /** A picture within the text itself, such as a seal. */
    static final String PICTURE = "data:image/png;base64,";

    private final LetterFonts fonts;

    Typesetter(LetterFonts fonts) {
        this.fonts = fonts;
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    byte[] typeset(String xhtml, LocalDate date) {
        fonts.requireAll(xhtml);
        try (PDDocument document = new PDDocument(); PdfBoxRenderer renderer = renderer(xhtml, document)) {
            render(renderer);
            RepeatedHeads.silence(document);
            return ArchivalPdf.bytes(document, xhtml.hashCode(), date);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Else an XML library would be looked for in every jar, for each letter; that of the JDK is meant. */
    private static void render(PdfBoxRenderer renderer) throws IOException {
        Thread here = Thread.currentThread();
        ClassLoader everyJar = here.getContextClassLoader();
        here.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            renderer.createPDFWithoutClosing();
        } finally {
            here.setContextClassLoader(everyJar);
        }
    }

    private PdfBoxRenderer renderer(String xhtml, PDDocument document) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(parse(xhtml), null)
                .useExternalResourceAccessControl((uri, type) -> uri.startsWith(PICTURE), RUN_BEFORE_RESOLVING_URI)
                .useUnicodeLineBreaker(new ChineseLineBreaker())
                .usePdfAConformance(PdfAConformance.PDFA_2_B)
                .usePdfUaAccessibility(true)
                .useColorProfile(ArchivalPdf.colours())
                .withProducer("Mingda")
                .usePDDocument(document);
        fonts.all().forEach(font -> builder.useFont(new PDFontSupplier(font.in(document)), font.family()));
        return builder.buildPdfRenderer();
    }

    private static Document parse(String xhtml) {
        try {
            return TemplateMarkup.parse(xhtml);
        } catch (SAXException notWellFormed) {
            throw new LetterDefect("文书模板中的标记没有成对写好（如 <br/>、<p>…</p>）：" + notWellFormed.getMessage(), notWellFormed);
        }
    }
}

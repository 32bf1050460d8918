package org.mingda.letter.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.letter.release.Checked.cleaned;
import static org.mingda.letter.release.Checked.file;
import static org.mingda.letter.release.Checked.hits;
import static org.mingda.letter.release.Checked.kinds;
import static org.mingda.letter.release.FindingKind.*;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** PDFs as programs make them: what they carry without showing it is found, and gone from the cleaned copy. */
class PdfCheckTest {

    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage(PDRectangle.A4);

    PdfCheckTest() {
        document.addPage(page);
    }

    /** Draws on the page. */
    @FunctionalInterface
    private interface Drawing {
        void on(PDPageContentStream canvas) throws IOException;
    }

    private void draw(Drawing drawing) throws IOException {
        try (PDPageContentStream canvas = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            drawing.on(canvas);
        }
    }

    private void write(String text, int x, int y) throws IOException {
        draw(canvas -> write(canvas, text, x, y));
    }

    private static void write(PDPageContentStream canvas, String text, int x, int y) throws IOException {
        canvas.beginText();
        canvas.setFont(new PDType1Font(FontName.HELVETICA), 12);
        canvas.newLineAtOffset(x, y);
        canvas.showText(text);
        canvas.endText();
    }

    private byte[] saved() {
        return file(document::save);
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }

    /** All streams unpacked and all the rest as it stands. */
    private static boolean carries(byte[] pdf, String word) throws IOException {
        StringBuilder all = new StringBuilder();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : read.getDocument().getXrefTable().keySet()) {
                COSBase object = read.getDocument().getObjectFromPool(key).getObject();
                all.append(object);
                if (object instanceof COSStream stream) {
                    all.append(new String(stream.createInputStream().readAllBytes(), "ISO-8859-1"));
                }
            }
        }
        return Checked.carries(pdf, word) || all.indexOf(word) >= 0;
    }

    @Test
    void aPlainPageHasNothingToFind() throws Exception {
        draw(canvas -> {
            canvas.setNonStrokingColor(Color.LIGHT_GRAY);
            canvas.addRect(40, 690, 300, 40);
            canvas.fill();
        });
        write("Plain public text", 50, 700);
        assertThat(hits(saved(), "a.pdf")).isEmpty();
    }

    @Test
    void textUnderABlackBoxIsFoundWithItsPlaceAndNotCleaned() throws Exception {
        write("SECRETNAME", 100, 700);
        draw(canvas -> {
            canvas.setNonStrokingColor(Color.BLACK);
            canvas.addRect(95, 695, 120, 20);
            canvas.fill();
        });
        write("public", 100, 600);

        Hit hit = hits(saved(), "a.pdf").get(0);
        assertThat(hit.kind()).isEqualTo(COVERED_TEXT);
        assertThat(hit.excerpt()).isEqualTo("SECRETNAME");
        assertThat(hit.where()).isEqualTo("第1页");
        assertThat(hit.page()).isEqualTo(1);
        assertThat(hit.box()).startsWith("100.0,700.0,");
        assertThat(hit.cleanable()).isFalse();
    }

    @Test
    void textUnderAPictureOrABlackAnnotationIsFoundToo() throws Exception {
        write("UNDERPICTURE", 100, 700);
        draw(canvas -> canvas.drawImage(LosslessFactory.createFromImage(document,
                new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB)), 90, 690, 200, 40));
        write("UNDERANNOTATION", 100, 500);
        PDAnnotationSquare square = new PDAnnotationSquare();
        square.setRectangle(new PDRectangle(90, 490, 200, 30));
        page.setAnnotations(List.of(square));
        byte[] file = saved();

        assertThat(hits(file, "a.pdf")).filteredOn(hit -> hit.kind() == COVERED_TEXT).extracting(Hit::excerpt)
                .containsExactlyInAnyOrder("UNDERPICTURE", "批注盖住的字：UNDERANNOTATION");
        try (PDDocument clean = Loader.loadPDF(cleaned(file, new PdfCleaner()))) {
            assertThat(clean.getPage(0).getAnnotations()).as("taken away it would show the words").hasSize(1);
        }
    }

    @Test
    void textThatCannotBeSeenIsFoundAndWhatHasNoColourIsTakenOut() throws Exception {
        draw(canvas -> {
            canvas.setRenderingMode(RenderingMode.NEITHER);
            write(canvas, "NOCOLOUR", 100, 700);
        });
        draw(canvas -> {
            canvas.setNonStrokingColor(Color.WHITE);
            write(canvas, "WHITEWORDS", 100, 650);
        });
        write("BESIDEPAGE", 1000, 600);
        write("public", 100, 550);
        byte[] file = saved();

        assertThat(kinds(file, "a.pdf")).containsExactly(HIDDEN_TEXT);
        assertThat(hits(file, "a.pdf").toString()).contains("NOCOLOUR", "WHITEWORDS", "BESIDEPAGE");
        byte[] clean = cleaned(file, new PdfCleaner());
        assertThat(carries(file, "NOCOLOUR")).isTrue();
        assertThat(carries(clean, "NOCOLOUR")).isFalse();
        assertThat(words(clean)).contains("public");
        assertThat(hits(clean, "a.pdf")).noneMatch(Hit::cleanable).isNotEmpty();
    }

    @Test
    void theTextBehindAScanIsFoundAndTakenOutAndThePictureStays() throws Exception {
        draw(canvas -> canvas.drawImage(LosslessFactory.createFromImage(document,
                new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB)), 0, 0, 595, 842));
        draw(canvas -> {
            canvas.setRenderingMode(RenderingMode.NEITHER);
            write(canvas, "BEHINDSCAN 11010119900307002X", 100, 700);
        });
        byte[] file = saved();

        assertThat(kinds(file, "a.pdf")).containsExactlyInAnyOrder(TEXT_BEHIND_SCAN, ID_NUMBER, ONLY_A_PICTURE);
        assertThat(hits(file, "a.pdf").toString()).doesNotContain("11010119900307002X").contains("110*");
        byte[] clean = cleaned(file, new PdfCleaner());
        assertThat(kinds(clean, "a.pdf")).containsExactly(ONLY_A_PICTURE);
        assertThat(carries(clean, "BEHINDSCAN")).isFalse();
    }

    @Test
    void whatHangsOnThePagesAndTheFileIsFoundAndTakenOut() throws Exception {
        write("public", 100, 700);
        PDAnnotationText note = new PDAnnotationText();
        note.setRectangle(new PDRectangle(300, 300, 20, 20));
        note.setContents("NOTEWORDS");
        page.setAnnotations(List.of(note));
        document.getDocumentInformation().setAuthor("AUTHORNAME");
        PDMetadata xmp = new PDMetadata(document, new ByteArrayInputStream("""
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>XMPNAME</rdf:li>
                </rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>""".getBytes("UTF-8")));
        document.getDocumentCatalog().setMetadata(xmp);
        attach("ATTACHED 13800138000");
        byte[] file = saved();

        assertThat(kinds(file, "a.pdf")).containsExactlyInAnyOrder(ANNOTATION, METADATA, ATTACHED_FILE, PHONE_NUMBER);
        byte[] clean = cleaned(file, new PdfCleaner());
        assertThat(hits(clean, "a.pdf")).isEmpty();
        for (String secret : List.of("NOTEWORDS", "AUTHORNAME", "XMPNAME", "ATTACHED 138", "secret.txt")) {
            assertThat(carries(file, secret)).as(secret).isTrue();
            assertThat(carries(clean, secret)).as(secret).isFalse();
        }
    }

    private void attach(String text) throws IOException {
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile("secret.txt");
        specification.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(text.getBytes("UTF-8"))));
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("secret.txt", specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    @Test
    void aHiddenLayerIsFoundAndTakenOut() throws Exception {
        PDOptionalContentProperties layers = new PDOptionalContentProperties();
        PDOptionalContentGroup hidden = new PDOptionalContentGroup("LAYERNAME");
        layers.addGroup(hidden);
        layers.setGroupEnabled(hidden, false);
        document.getDocumentCatalog().setOCProperties(layers);
        write("public", 100, 700);
        draw(canvas -> {
            canvas.beginMarkedContent(COSName.OC, hidden);
            write(canvas, "LAYERWORDS", 100, 600);
            canvas.endMarkedContent();
        });
        byte[] file = saved();

        assertThat(kinds(file, "a.pdf")).containsExactly(HIDDEN_LAYER);
        byte[] clean = cleaned(file, new PdfCleaner());
        assertThat(carries(clean, "LAYERWORDS")).isFalse();
        assertThat(words(clean).strip()).isEqualTo("public");
        assertThat(hits(clean, "a.pdf")).isEmpty();
    }

    @Test
    void earlierVersionsAreFoundAndTakenOut() throws Exception {
        document.getDocumentInformation().setCustomMetadataValue("Producer", "OLDVERSION");
        byte[] first = file(out -> document.save(out, CompressParameters.NO_COMPRESSION));
        byte[] file = file(out -> {
            try (PDDocument again = Loader.loadPDF(first)) {
                again.getDocumentInformation().setCustomMetadataValue("Producer", "new");
                again.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
                again.saveIncremental(out);
            }
        });

        assertThat(kinds(file, "a.pdf")).containsExactly(EARLIER_VERSION);
        assertThat(Checked.carries(file, "OLDVERSION")).isTrue();
        byte[] clean = cleaned(file, new PdfCleaner());
        assertThat(carries(clean, "OLDVERSION")).isFalse();
        assertThat(hits(clean, "a.pdf")).isEmpty();
    }

    @Test
    void whatIsLockedOrDamagedCannotBeOpened() throws Exception {
        write("public", 100, 700);
        byte[] whole = saved();
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
        document.protect(policy);

        assertThat(kinds(saved(), "a.pdf")).containsExactly(CANNOT_BE_OPENED);
        assertThat(kinds(Arrays.copyOf(whole, 40), "a.pdf")).containsExactly(CANNOT_BE_OPENED);
    }
}

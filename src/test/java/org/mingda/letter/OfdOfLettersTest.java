package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.letter.format.OfdFormat;
import org.mingda.letter.format.OfdPages;
import org.mingda.letter.format.PageDifference;

/**
 * Every letter as OFD, opened with ofdrw's reader: the pages, words and look of its PDF. The look is compared at 2 pixels
 * a millimetre; nowhere may a square of 8 mm differ from PDFBox's drawing by more than {@link #TOLERANCE} of black.
 */
class OfdOfLettersTest {

    private static final double PIXELS_PER_MILLIMETRE = 2;
    private static final int SQUARE = 16;
    private static final double TOLERANCE = 0.07;

    private final Press press = Press.builtIn();

    static List<String> templates() {
        return Samples.templates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyLetterHasThePagesWordsAndLookOfItsPdf(String template) throws IOException {
        requireSame(press.print(Samples.order(template)));
    }

    @Test
    void aDraftKeepsItsMarkAcrossThePage() throws IOException {
        requireSame(press.draft(Samples.order("reply-granted")));
    }

    @Test
    void rareCharactersAreFoundAndDrawn() throws IOException {
        byte[] pdf = press.print(Samples.with("reply-refused", "reasons", "起䶮𫖯𬭳㛃凉涼凉金，O'Brien止。"));

        requireSame(pdf);
        try (OfdPages ofd = new OfdPages(OfdFormat.of(pdf))) {
            assertThat(ofd.text(1) + (ofd.count() > 1 ? ofd.text(2) : "")).contains("䶮𫖯𬭳㛃");
        }
    }

    @Test
    void aPictureStandsWhereItStandsInThePdf() throws IOException {
        String seal = "<html><head><style>body { font-family: text } img { width: 40mm; margin: 12mm 0 0 70mm }</style>"
                + "</head><body><p>印章如下</p><img src=\"" + picture() + "\" alt=\"\"/></body></html>";
        byte[] pdf = new Typesetter(new LetterFonts(new LetterSettings(null, null))).typeset(seal, Samples.DAY);

        requireSame(pdf);
        byte[] without = new Typesetter(new LetterFonts(new LetterSettings(null, null)))
                .typeset(seal.replaceAll("<img[^>]*>", ""), Samples.DAY);
        assertThat(difference(pdf, without)).isGreaterThan(TOLERANCE);
    }

    @Test
    void aPageThatSaysSomethingElseIsToldApart() throws IOException {
        byte[] yes = press.print(Samples.with("reply-refused", "reasons", "决定予以公开。"));
        byte[] no = press.print(Samples.with("reply-refused", "reasons", "决定不予公开。"));

        assertThat(difference(yes, no)).isGreaterThan(TOLERANCE);
        assertThatThrownBy(() -> requireSame(yes, no)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aLongReplyKeepsEachPagesWords() throws IOException {
        byte[] pdf = press.print(Samples.with("reply-refused", "reasons", "这是一段说明理由的文字。\n".repeat(640)));

        try (OfdPages ofd = new OfdPages(OfdFormat.of(pdf)); PDDocument document = Loader.loadPDF(pdf)) {
            requireSameWords(ofd, document);
            assertThat(ofd.count()).isGreaterThan(29);
        }
    }

    @Test
    void theSamePdfGivesTheSameBytes() {
        byte[] pdf = press.print(Samples.order("fee-notice"));

        assertThat(OfdFormat.of(pdf)).isEqualTo(OfdFormat.of(pdf.clone()))
                .isNotEqualTo(OfdFormat.of(press.print(Samples.order("receipt"))));
    }

    @Test
    void aFontThatIsNotInThePdfIsRefused() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.showText("A");
                content.endText();
            }
            document.save(pdf);
        }

        assertThatThrownBy(() -> OfdFormat.of(pdf.toByteArray())).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Helvetica");
    }

    private static void requireSame(byte[] pdf) throws IOException {
        requireSame(pdf, pdf);
    }

    private static void requireSame(byte[] made, byte[] expected) throws IOException {
        try (OfdPages ofd = new OfdPages(OfdFormat.of(made)); PDDocument document = Loader.loadPDF(expected)) {
            requireSameWords(ofd, document);
            for (int page = 1; page <= ofd.count(); page++) {
                assertThat(difference(ofd, document, page)).as("page " + page).isLessThan(TOLERANCE);
            }
        }
    }

    private static void requireSameWords(OfdPages ofd, PDDocument document) throws IOException {
        assertThat(ofd.count()).isEqualTo(document.getNumberOfPages());
        for (int page = 1; page <= ofd.count(); page++) {
            assertThat(Press.withoutSpace(ofd.text(page))).isNotEmpty()
                    .isEqualTo(Press.withoutSpace(text(document, page)));
        }
    }

    private static double difference(byte[] made, byte[] expected) throws IOException {
        try (OfdPages ofd = new OfdPages(OfdFormat.of(made)); PDDocument document = Loader.loadPDF(expected)) {
            return difference(ofd, document, 1);
        }
    }

    private static double difference(OfdPages ofd, PDDocument document, int page) throws IOException {
        BufferedImage expected = new PDFRenderer(document)
                .renderImageWithDPI(page - 1, (float) (PIXELS_PER_MILLIMETRE * 25.4), ImageType.RGB);
        BufferedImage drawn = ofd.draw(page, PIXELS_PER_MILLIMETRE, expected.getWidth(), expected.getHeight());
        return PageDifference.of(drawn, expected, SQUARE);
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    /** A red ring on nothing, half transparent, with a mark in its upper left corner. */
    private static String picture() throws IOException {
        BufferedImage image = new BufferedImage(160, 160, BufferedImage.TYPE_INT_ARGB);
        java.awt.Graphics2D drawing = image.createGraphics();
        drawing.setColor(new java.awt.Color(215, 0, 15, 160));
        drawing.setStroke(new java.awt.BasicStroke(12));
        drawing.drawOval(10, 10, 140, 140);
        drawing.fillRect(0, 0, 40, 20);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return Typesetter.PICTURE + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}

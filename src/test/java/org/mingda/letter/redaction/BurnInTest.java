package org.mingda.letter.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.request.UseCaseRefused;

class BurnInTest {

    private static final String SECRET = "甄䶮11010519491231002X";
    private static final PDRectangle LITTLE = new PDRectangle(200, 100);
    private final BurnIn burnIn = new BurnIn();
    private final Paper paper = new Paper();

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void textUnderABoxIsGoneFromTheWholeFileAndThePageIsBlackThere() throws IOException {
        PDPage page = paper.page(PDRectangle.A4);
        paper.text(page, "可以公开的文字", 100, 700).text(page, SECRET, 100, 600);
        byte[] before = paper.bytes();
        assertThat(Gone.in(before).holds(SECRET, codes(paper.font()))).isTrue();

        BurnIn.Burned after = burnIn.burn(before, List.of(box(PDRectangle.A4, 1, 90, 590, 300, 30)), false);

        assertThat(Gone.in(after.pdf()).holds(SECRET, codes(paper.font()))).isFalse();
        assertThat(Gone.in(after.pdf()).holds("䶮", new byte[] {0x4D, (byte) 0xAE})).isFalse();
        assertThat(after.pictures()).containsExactly(1);
        BufferedImage seen = Paper.seen(after.pdf(), 1);
        assertThat(dark(seen, 92, 842 - 618, 10, 26)).isTrue();
        assertThat(dark(seen, 375, 842 - 618, 10, 26)).isTrue();
        assertThat(allWhite(seen, 100, 700, 200, 20)).as("beside the box nothing changed").isTrue();
        assertThat(allWhite(seen, 100, 842 - 715, 98, 20)).as("what may be read is still there").isFalse();
        assertThat(after.pdf().length).as("a page of letters packs well").isLessThan(40_000);
    }

    @Test
    void nothingIsLeftOfWhatHidesInForms_inlinePictures_recognisedTextAndBehindThePages() throws IOException {
        PDPage page = paper.page();
        paper.text(page, "正文", 100, 270);
        paper.draw(page, pen -> pen.drawForm(form(SECRET)));
        paper.text(page, paper.newFont(), SECRET, 100, 60, RenderingMode.NEITHER);
        paper.draw(page, pen -> pen.drawImage(inline(), 100, 30, 100, 20));
        hideEverywhere(page);
        byte[] before = revised(paper.bytes());
        assertThat(Gone.in(before).holds(SECRET)).isTrue();

        BurnIn.Burned after = burnIn.burn(before, List.of(box(1, 50, 10, 350, 280)), true);

        assertThat(Gone.in(after.pdf()).holds(SECRET, codes(paper.font()),
                "SECRETPIXELS".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(new String(after.pdf(), StandardCharsets.ISO_8859_1))
                .doesNotContain("/Annots", "/Metadata", "/EmbeddedFile", "/JavaScript", "/Info", "/ID(", "Producer");
    }

    @Test
    void aPageWithoutABoxKeepsItsTextUnlessSomethingOnItBelongsToAPageWithOne() throws IOException {
        PDPage first = paper.page();
        PDPage second = paper.page();
        PDPage third = paper.page();
        paper.text(first, SECRET, 100, 200).text(second, "同一字体的第二页", 100, 200);
        paper.text(third, paper.newFont(), "自有字体的第三页", 100, 200, RenderingMode.FILL);
        hideEverywhere(third);

        BurnIn.Burned after = burnIn.burn(paper.bytes(), List.of(box(1, 90, 190, 300, 30)), false);

        assertThat(after.pictures()).as("the font of the first two tells the covered characters").containsExactly(1, 2);
        assertThat(text(after.pdf())).contains("自有字体的第三页").doesNotContain("第二页");
        assertThat(Gone.in(after.pdf()).holds(SECRET, codes(paper.font()))).isFalse();
        assertThat(allWhite(Paper.seen(after.pdf(), 2), 100, 300 - 215, 110, 20)).as("still to be seen").isFalse();
    }

    @Test
    void aLayerThatIsSwitchedOffDoesNotAppear() throws IOException {
        PDPage first = paper.page();
        PDPage second = paper.page();
        PDOptionalContentGroup layer = new PDOptionalContentGroup("底稿");
        PDOptionalContentProperties layers = new PDOptionalContentProperties();
        layers.addGroup(layer);
        layers.setGroupEnabled(layer, false);
        paper.document.getDocumentCatalog().setOCProperties(layers);
        paper.text(first, "第一页", 100, 200).draw(second, pen -> pen.beginMarkedContent(COSName.OC, layer));
        paper.text(second, paper.newFont(), SECRET, 100, 200, RenderingMode.FILL)
                .draw(second, pen -> pen.endMarkedContent());

        BurnIn.Burned after = burnIn.burn(paper.bytes(), List.of(box(1, 90, 190, 300, 30)), false);

        assertThat(after.pictures()).containsExactly(1, 2);
        assertThat(Gone.in(after.pdf()).holds(SECRET)).isFalse();
        assertThat(allWhite(Paper.seen(after.pdf(), 2), 0, 0, 420, 300)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void boxesStandWhereOneSawThemOnTurnedAndCroppedPages(int turned) throws IOException {
        PDPage page = paper.page(new PDRectangle(-20, 30, 700, 500));
        page.setCropBox(new PDRectangle(80, 130, 400, 300));
        page.setRotation(turned);
        paper.text(page, SECRET, 200, 300).text(page, "裁切线以外的字", 10, 40);
        byte[] before = paper.bytes();
        List<RedactionBox> found = new FindWords().word(before, SECRET);
        assertThat(found).hasSize(1);
        List<RedactionBox> boxes = found.stream().map(BurnInTest::reasoned).toList();

        byte[] after = burnIn.burn(before, boxes, false).pdf();

        BufferedImage seen = Paper.seen(after, 1);
        assertThat(seen.getWidth()).isEqualTo(turned % 180 == 0 ? 400 : 300);
        assertThat(seen.getHeight()).isEqualTo(turned % 180 == 0 ? 300 : 400);
        BufferedImage old = Paper.seen(before, 1);
        assertThat(outside(old, boxes.get(0))).as("the box covers all the words").isTrue();
        assertThat(outside(seen, boxes.get(0))).as("nothing is black but the box").isTrue();
        assertThat(Gone.in(after).holds("裁切线以外的字", codes(paper.font()))).isFalse();
    }

    @Test
    void aHugePageStaysSmallAndColoursStayColours() throws IOException {
        PDPage page = paper.page(new PDRectangle(2600, 3600));
        paper.draw(page, pen -> {
            pen.setNonStrokingColor(Color.RED);
            pen.addRect(500, 500, 1600, 1600);
            pen.fill();
        });

        byte[] after = burnIn.burn(paper.bytes(),
                List.of(new RedactionBox(1, 0.1, 0.1, 0.5, 0.1, "third-party", "第十五条", "住址")),
                false).pdf();

        assertThat(after.length).isLessThan(1_000_000);
        try (PDDocument document = Loader.loadPDF(after)) {
            BufferedImage picture = BurnCheckTest.picture(document, 0);
            assertThat((long) picture.getWidth() * picture.getHeight()).isBetween(11_900_000L, 12_100_000L);
            assertThat(new Color(picture.getRGB(picture.getWidth() / 2,
                    (int) (picture.getHeight() * 0.6))).getRed()).isGreaterThan(200);
        }
    }

    @Test
    void aScanPackedAsJbig2IsDrawnAndCovered() throws IOException {
        PDPage page = paper.page();
        paper.draw(page, pen -> pen.drawImage(jbig2(), 0, 0, 420, 300));

        byte[] after = burnIn.burn(paper.bytes(), List.of(box(1, 300, 200, 60, 40)), false).pdf();

        assertThat(dark(Paper.seen(after, 1), 20, 160, 160, 100)).as("the scan").isTrue();
        assertThat(dark(Paper.seen(after, 1), 302, 62, 5, 30)).as("the box").isTrue();
        assertThat(allWhite(Paper.seen(after, 1), 220, 160, 160, 100)).isTrue();
    }

    /** Black in its lower left quarter: one page and one region of plain facsimile lines. */
    private PDImageXObject jbig2() throws IOException {
        BufferedImage half = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = half.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 64, 64);
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 32, 32, 32);
        pen.dispose();
        PDImageXObject image = CCITTFactory.createFromImage(paper.document, half);
        byte[] lines = image.getCOSObject().createRawInputStream().readAllBytes();
        byte[] jbig2 = ByteBuffer.allocate(11 + 19 + 11 + 18 + lines.length)
                .putInt(0).put(new byte[] {48, 0, 1}).putInt(19).putInt(64).putInt(64).putInt(0).putInt(0)
                .put(new byte[3])
                .putInt(1).put(new byte[] {38, 0, 1}).putInt(18 + lines.length)
                .putInt(64).putInt(64).putInt(0).putInt(0)
                .put(new byte[] {0, 1}).put(lines).array();
        try (var out = image.getCOSObject().createRawOutputStream()) {
            out.write(jbig2);
        }
        image.getCOSObject().setItem(COSName.FILTER, COSName.JBIG2_DECODE);
        image.getCOSObject().removeItem(COSName.DECODE_PARMS);
        return image;
    }

    @Test
    void manyPagesKeepTheirOrderAndTheSameBytesComeTwice() throws IOException {
        IntStream.rangeClosed(1, 120).forEach(number -> {
            PDPage page = paper.page(LITTLE);
            paper.draw(page, pen -> {
                pen.addRect(number, 10, 3, 3);
                pen.fill();
            });
        });
        byte[] before = paper.bytes();
        List<RedactionBox> boxes = List.of(box(LITTLE, 120, 10, 0, 50, 40), box(LITTLE, 7, 10, 0, 50, 40));

        BurnIn.Burned after = burnIn.burn(before, boxes, true);

        assertThat(after.pictures()).containsExactly(7, 120);
        assertThat(after.pdf()).isEqualTo(burnIn.burn(before, boxes, true).pdf());
        assertThat(text(after.pdf())).contains("遮盖说明", "第7页，1处：第十五条；住址", "第120页，1处");
        try (PDDocument document = Loader.loadPDF(after.pdf())) {
            assertThat(document.getNumberOfPages()).isEqualTo(121);
        }
        assertThat(dark(Paper.seen(after.pdf(), 99), 99, 88, 2, 1)).isTrue();
    }

    @Test
    void whereTheSameWordsCanStillBeReadIsTold() {
        PDPage first = paper.page();
        PDPage second = paper.page();
        paper.text(first, SECRET, 100, 200).text(second, "另有" + SECRET + "一处", 100, 100);

        assertThat(burnIn.burn(paper.bytes(), List.of(box(1, 90, 190, 300, 30)), false).repeated()).containsExactly(2);
    }

    @Test
    void whatCannotBeBurnedIsRefusedWithWhatToDo() throws IOException {
        List<RedactionBox> boxes = List.of(box(1, 90, 190, 300, 30));
        refused(new byte[] {1, 2, 3}, boxes, "已损坏或者不是PDF");
        paper.page();
        refused(paper.bytes(), List.of(box(2, 90, 190, 300, 30)), "不在页面之内（第2页）");
        refused(paper.bytes(), List.of(new RedactionBox(1, 0.9, 0, 0.2, 0.1, "", "", "")), "不在页面之内");
        refused(paper.bytes(), List.of(), "还没有画出遮盖框");
        paper.draw(paper.document.getPage(0), pen -> pen.drawImage(unreadable(), 0, 0, 100, 100));
        refused(paper.bytes(), boxes, "第1页含有无法显示的内容");
        paper.document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
        refused(paper.bytes(), boxes, "设有打开密码");
    }

    private void refused(byte[] pdf, List<RedactionBox> boxes, String message) {
        assertThatThrownBy(() -> burnIn.burn(pdf, boxes, false)).isInstanceOf(UseCaseRefused.class)
                .hasMessageContaining(message);
    }

    /** A picture in a format that nothing here can read. */
    private PDImageXObject unreadable() throws IOException {
        var image = LosslessFactory.createFromImage(paper.document,
                new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB));
        image.getCOSObject().setItem(COSName.FILTER, COSName.JPX_DECODE);
        return image;
    }

    private PDFormXObject form(String text) throws IOException {
        PDFormXObject form = new PDFormXObject(paper.document);
        form.setBBox(PDRectangle.A4);
        PDResources resources = new PDResources();
        form.setResources(resources);
        COSName name = resources.add(paper.font());
        StringBuilder hex = new StringBuilder();
        for (byte each : paper.font().encode(text)) {
            hex.append("%02X".formatted(each));
        }
        try (var out = form.getContentStream().createOutputStream()) {
            out.write(("BT /" + name.getName() + " 14 Tf 100 150 Td <" + hex + "> Tj ET")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        paper.text(paper.document.getPage(0), text, 100, 120);
        return form;
    }

    private PDInlineImage inline() throws IOException {
        var about = new org.apache.pdfbox.cos.COSDictionary();
        about.setInt(COSName.W, 12);
        about.setInt(COSName.H, 1);
        about.setInt(COSName.BPC, 8);
        about.setItem(COSName.CS, COSName.getPDFName("G"));
        return new PDInlineImage(about, "SECRETPIXELS".getBytes(StandardCharsets.US_ASCII), null);
    }

    private void hideEverywhere(PDPage page) throws IOException {
        PDDocument document = paper.document;
        document.getDocumentInformation().setTitle(SECRET);
        PDAnnotationText comment = new PDAnnotationText();
        comment.setContents(SECRET);
        comment.setRectangle(new PDRectangle(10, 10, 20, 20));
        page.getAnnotations().add(comment);
        page.setMetadata(new PDMetadata(document, new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8))));
        document.getDocumentCatalog().setMetadata(page.getMetadata());
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("alert('" + SECRET + "')"));
        paper.draw(page, pen -> {
            pen.beginMarkedContent(COSName.getPDFName("Span"),
                    new org.apache.pdfbox.pdmodel.documentinterchange.markedcontent
                    .PDPropertyList() {
                        {
                            getCOSObject().setString(COSName.ACTUAL_TEXT, SECRET);
                        }
                    });
            pen.endMarkedContent();
        });
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile("原件.txt");
        file.setEmbeddedFile(new PDEmbeddedFile(document,
                new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8))));
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(java.util.Map.of("原件", file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    /** With a second version of the file behind the first. */
    private static byte[] revised(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSStream added = document.getDocument().createCOSStream();
            try (var out = added.createOutputStream()) {
                out.write(SECRET.getBytes(StandardCharsets.UTF_8));
            }
            document.getDocumentCatalog().getCOSObject().setItem("Added", added);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            added.setNeedToBeUpdated(true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] codes(PDFont font) throws IOException {
        return font.encode(SECRET);
    }

    private static RedactionBox box(int page, double x, double y, double width, double height) {
        return box(Paper.SIZE, page, x, y, width, height);
    }

    /** In points from the lower left of an upright page. */
    private static RedactionBox box(PDRectangle size, int page, double x, double y, double width, double height) {
        return new RedactionBox(page, x / size.getWidth(), 1 - (y + height) / size.getHeight(), width / size.getWidth(),
                height / size.getHeight(), "third-party", "第十五条", "住址");
    }

    private static RedactionBox reasoned(RedactionBox box) {
        return new RedactionBox(box.page(), box.x(), box.y(), box.width(), box.height(), "third-party", "第十五条", "证件号");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static boolean dark(BufferedImage picture, int x, int y, int width, int height) {
        return IntStream.range(0, width * height)
                .allMatch(i -> new Color(picture.getRGB(x + i % width, y + i / width)).getRed() < 128);
    }

    private static boolean allWhite(BufferedImage picture, int x, int y, int width, int height) {
        return IntStream.range(0, width * height)
                .allMatch(i -> new Color(picture.getRGB(x + i % width, y + i / width)).getRed() > 200);
    }

    private static boolean outside(BufferedImage picture, RedactionBox box) {
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.setColor(Color.WHITE);
        java.awt.Rectangle area = BoxPainter.area(box, picture.getWidth(), picture.getHeight());
        pen.fillRect(area.x - 1, area.y - 1, area.width + 2, area.height + 2);
        pen.dispose();
        return allWhite(copy, 0, 0, copy.getWidth(), copy.getHeight());
    }
}

package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.letter.format.DocxFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/** Every letter as DOCX, read back with POI: the words of its PDF in their order, on the page of GB/T 9704. */
class DocxOfLettersTest {

    private static final String PAGE = "<html><head><style>%s</style></head><body>%s</body></html>";

    private final Press press = Press.builtIn();

    static List<String> templates() {
        return Samples.templates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyLetterSaysWhatItsPdfSaysInTheSameOrder(String template) throws IOException {
        LetterOrder order = Samples.order(template);

        assertThat(words(docx(order))).isNotEmpty().isEqualTo(Press.text(press.print(order)));
    }

    @Test
    void thePageIsThatOfOfficialDocuments() throws IOException {
        try (XWPFDocument document = open(docx(Samples.order("receipt")))) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            CTPageMar margins = section.getPgMar();
            assertThat(List.of(section.getPgSz().getW(), section.getPgSz().getH(), margins.getTop(), margins.getBottom(),
                    margins.getLeft(), margins.getRight())).extracting(DocxOfLettersTest::millimetres)
                    .containsExactly(210L, 297L, 37L, 35L, 28L, 26L);
            assertThat(section.getDocGrid().getType()).isEqualTo(STDocGrid.LINES);
            assertThat(section.getDocGrid().getLinePitch().intValue() * 22 / 20 * 25.4 / 72).isBetween(224.0, 226.0);
        }
    }

    private static long millimetres(Object twips) {
        return Math.round(Double.parseDouble(twips.toString()) / 1440 * 25.4);
    }

    @Test
    void textIsSizeThreeWithTwoCharactersIndentAndTheTitleSizeTwo() throws IOException {
        try (XWPFDocument document = open(docx(Samples.order("reply-granted")))) {
            XWPFParagraph text = paragraph(document, "本机关于");
            assertThat(text.getCTP().getPPr().getInd().getFirstLineChars().intValue()).isEqualTo(200);
            assertThat(text.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(16);
            assertThat(text.getRuns().get(0).getCTR().getRPr().getRFontsArray(0).getEastAsia()).isEqualTo("仿宋_GB2312");
            XWPFParagraph title = paragraph(document, "政府信息公开申请答复书");
            assertThat(title.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
            assertThat(title.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(22);
            assertThat(title.getRuns().get(0).getCTR().getRPr().getRFontsArray(0).getEastAsia()).isEqualTo("方正小标宋简体");
            assertThat(paragraph(document, "欧阳䶮：").getCTP().getPPr().getInd()).isNull();
        }
        assertThat(part(docx(Samples.order("reply-granted")), "word/fontTable.xml")).contains("FangSong", "SimSun");
    }

    @Test
    void theLetterheadIsRedOverItsRuleAndTheNumberOnTheRight() throws IOException {
        try (XWPFDocument document = open(docx(Samples.order("reply-granted")))) {
            XWPFParagraph head = document.getParagraphs().get(0);
            assertThat(head.getText()).isEqualTo("明达市民政局");
            assertThat(head.getRuns().get(0).getColor()).isEqualTo("D7000F");
            assertThat(head.getCTP().getPPr().getPBdr().getBottom().getColor().toString()).isNotEmpty();
            assertThat(paragraph(document, "明民公开答").getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
        }
    }

    @Test
    void anAgencysOtherHeadIsFollowed() throws IOException {
        String css = ".letterhead {\n  color: red;\n}\n.number {\n  text-align: center;\n  border-bottom: 1.5pt solid red;\n}";
        String body = "<div class=\"letterhead\">局</div><div class=\"number\">局〔2026〕1号</div>";
        try (XWPFDocument document = open(DocxFormat.of(PAGE.formatted(css, body), Samples.DAY))) {
            assertThat(document.getParagraphs().get(0).getCTP().getPPr().getPBdr()).isNull();
            assertThat(document.getParagraphs().get(1).getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
            assertThat(document.getParagraphs().get(1).getCTP().getPPr().getPBdr().getBottom()).isNotNull();
        }
    }

    @Test
    void pageNumbersStandBetweenDashesOnTheOuterSideButNotOnTheFirstPageOfALetter() throws IOException {
        try (XWPFDocument document = open(docx(Samples.order("receipt")))) {
            XWPFHeaderFooterPolicy feet = document.getHeaderFooterPolicy();
            assertThat(document.getSettings().getEvenAndOddHeadings()).isTrue();
            assertThat(List.of(feet.getDefaultFooter(), feet.getEvenPageFooter())).allSatisfy(foot ->
                    assertThat(foot.getParagraphArray(0).getCTP().xmlText()).contains("— ", "PAGE", " —"));
            assertThat(side(feet.getDefaultFooter())).isEqualTo(ParagraphAlignment.RIGHT);
            assertThat(side(feet.getEvenPageFooter())).isEqualTo(ParagraphAlignment.LEFT);
            assertThat(feet.getFirstPageFooter().getText()).isBlank();
        }
        try (XWPFDocument document = open(DocxFormat.of(PAGE.formatted("", "<p>公文格式</p>"), Samples.DAY))) {
            assertThat(document.getHeaderFooterPolicy().getFirstPageFooter()).isNull();
        }
    }

    private static ParagraphAlignment side(XWPFFooter footer) {
        return footer.getParagraphArray(0).getAlignment();
    }

    @Test
    void whoSignsAndWhenStandsOnTheRightTogether() throws IOException {
        try (XWPFDocument document = open(docx(Samples.order("reply-granted")))) {
            XWPFParagraph date = paragraph(document, "2026年10月20日");
            XWPFParagraph name = document.getParagraphs().get(document.getParagraphs().indexOf(date) - 1);
            assertThat(name.getText()).isEqualTo("明达市民政局");
            assertThat(name.getCTP().getPPr().isSetKeepNext()).isTrue();
            assertThat(name.getIndentationLeft()).isEqualTo(date.getIndentationLeft()).isGreaterThan(4000);
        }
    }

    @Test
    void aSealNeverGoesIntoAFileThatCanBeChangedButOtherPicturesDo() throws IOException {
        String picture = "<img src=\"" + picture() + "\" alt=\"图\"/>";
        String body = "<p>说明" + picture + "</p><div class=\"signature\"><div class=\"names\"><p>局</p><p>2026年1月1日</p>"
                + "<div class=\"stamp\">" + picture + "</div></div></div><p><img src=\"http://elsewhere.example/a.png\"/></p>";
        try (XWPFDocument document = open(DocxFormat.of(PAGE.formatted("", body), Samples.DAY))) {
            assertThat(document.getAllPictures()).hasSize(1);
            assertThat(document.getParagraphs().get(0).getRuns()).anyMatch(run -> !run.getEmbeddedPictures().isEmpty());
            assertThat(document.getParagraphs().subList(1, document.getParagraphs().size()))
                    .allSatisfy(paragraph -> assertThat(paragraph.getRuns())
                            .allMatch(run -> run.getEmbeddedPictures().isEmpty()));
        }
    }

    @Test
    void theEnclosureBeginsAPageOfItsOwn() throws IOException {
        try (XWPFDocument document = open(docx(Samples.order("third-party-consultation")))) {
            assertThat(document.getParagraphs()).filteredOn(XWPFParagraph::isPageBreak)
                    .extracting(XWPFParagraph::getText).singleElement().asString().contains("回执");
        }
    }

    @Test
    void aTableKeepsItsCellsAndItsHeadGoesOnEachPage() throws IOException {
        String body = "<table class=\"listed\"><thead><tr><th class=\"place\">序号</th><th class=\"item\">名称</th></tr></thead>"
                + "<tbody><tr><td>1</td><td>甲<br/>乙</td></tr><tr><td colspan=\"2\"><p>丙</p><p>丁</p></td></tr></tbody></table>";
        try (XWPFDocument document = open(DocxFormat.of(PAGE.formatted("", body), Samples.DAY))) {
            XWPFTable table = document.getTables().get(0);
            assertThat(table.getRows()).hasSize(3);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("甲\n乙");
            assertThat(table.getRow(2).getTableCells()).hasSize(1);
            assertThat(table.getRow(2).getCell(0).getCTTc().getTcPr().getGridSpan().getVal().intValue()).isEqualTo(2);
            assertThat(table.getRow(2).getCell(0).getParagraphs()).hasSize(2);
        }
    }

    @Test
    void anElementNobodyThoughtOfKeepsItsWords() throws IOException {
        String body = "<figure>图<aside><p>旁注 <b>粗</b> <code>码</code></p></aside></figure>散句<ul><li>甲</li><li>乙 丙</li></ul>";

        assertThat(words(DocxFormat.of(PAGE.formatted("", body), Samples.DAY))).isEqualTo("图旁注粗码散句甲乙丙");
    }

    @Test
    void aDraftIsMarkedOnEveryPageAndItsNumberKeepsItsBlank() throws IOException {
        LetterOrder order = Samples.order("reply-granted");
        byte[] draft = DocxFormat.of(press.draftXhtml(order), order.date());

        try (XWPFDocument document = open(draft)) {
            assertThat(document.getHeaderList()).hasSize(document.getFooterList().size())
                    .allSatisfy(header -> assertThat(header._getHdrFtr().xmlText()).contains("string=\"草稿\""));
            assertThat(paragraph(document, "明民公开答").getText()).isEqualTo("明民公开答〔2026〕  号");
        }
        assertThat(words(draft)).isEqualTo(Press.text(press.draft(order)).replace("草稿", ""));
        try (XWPFDocument issued = open(docx(order))) {
            assertThat(issued.getHeaderList()).isEmpty();
        }
    }

    @Test
    void theSameTextGivesTheSameBytesAndNoClockIsInThem() throws IOException {
        LetterOrder order = Samples.order("third-party-consultation");
        byte[] docx = docx(order);

        assertThat(docx).isEqualTo(docx(order)).isNotEqualTo(docx(Samples.order("receipt")));
        assertThat(part(docx, "docProps/core.xml")).contains("2026-10-19T16:00:00Z").doesNotContain("2026-11");
        assertThat(times(docx)).containsOnly("1980-01-01T00:00");
    }

    @Test
    void nothingOfTheTextIsRunAsMarkup() throws IOException {
        byte[] docx = docx(Samples.with("reply-refused", "reasons", "甲<w:t>&amp;\"乙']]>"));

        assertThat(words(docx)).contains("甲<w:t>&amp;\"乙']]>");
    }

    private byte[] docx(LetterOrder order) {
        return DocxFormat.of(press.xhtml(order), order.date());
    }

    private static String words(byte[] docx) throws IOException {
        try (XWPFDocument document = open(docx)) {
            document.getFooterList().forEach(footer -> footer.clearHeaderFooter());
            try (XWPFWordExtractor words = new XWPFWordExtractor(document)) {
                return Press.withoutSpace(words.getText());
            }
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String beginning) {
        return document.getParagraphs().stream().filter(found -> found.getText().startsWith(beginning)).findFirst()
                .orElseThrow();
    }

    private static XWPFDocument open(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    private static String part(byte[] docx, String name) throws IOException {
        return entries(docx).get(name);
    }

    private static TreeMap<String, String> entries(byte[] docx) throws IOException {
        TreeMap<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static List<String> times(byte[] docx) throws IOException {
        List<String> times = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                times.add(entry.getTimeLocal().toString());
            }
        }
        return times;
    }

    private static String picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB), "png", png);
        return Typesetter.PICTURE + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}

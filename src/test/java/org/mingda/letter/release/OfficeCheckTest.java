package org.mingda.letter.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.letter.release.Checked.carries;
import static org.mingda.letter.release.Checked.cleaned;
import static org.mingda.letter.release.Checked.file;
import static org.mingda.letter.release.Checked.hits;
import static org.mingda.letter.release.Checked.kinds;
import static org.mingda.letter.release.FindingKind.*;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

/** Office documents as offices send them: what they hide is found, and gone from the bytes of the cleaned copy. */
class OfficeCheckTest {

    private static final String ID = "11010119900307002X";
    private static final List<String> SECRETS = List.of("隐藏表机密", "深藏表机密", "隐藏行机密", "隐藏列机密", "批注机密", "张作者",
            "某单位", "自定义机密");

    @Test
    void aWorkbookIsSearchedAndCleanedOfAllThatItHides() throws Exception {
        byte[] file = workbook(new XSSFWorkbook());

        assertThat(kinds(file, "表.xlsx")).contains(HIDDEN_SHEET, HIDDEN_ROWS, HIDDEN_COLUMNS, COMMENT, METADATA,
                HIDDEN_TEXT, ID_NUMBER, PHONE_NUMBER);
        assertThat(hits(file, "表.xlsx")).filteredOn(hit -> hit.kind() == HIDDEN_ROWS).first()
                .satisfies(hit -> assertThat(hit.where() + hit.excerpt()).isEqualTo("工作表“公开表”第4行"));
        assertThat(hits(file, "表.xlsx")).noneMatch(hit -> hit.excerpt().contains(ID));
        assertThat(SECRETS).allMatch(secret -> carries(file, secret));

        byte[] clean = cleaned(file, new OfficeCleaner());
        assertThat(SECRETS).noneMatch(secret -> carries(clean, secret));
        assertThat(hits(clean, "表.xlsx")).noneMatch(Hit::cleanable);
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(clean))) {
            assertThat(opened.getNumberOfSheets()).isEqualTo(1);
            assertThat(opened.getSheet("公开表").getRow(0).getCell(0).getStringCellValue()).isEqualTo("公开的内容");
            assertThat(opened.getSheet("公开表").getRow(5).getCell(0).getNumericCellValue()).isEqualTo(7);
        }
    }

    @Test
    void anOldWorkbookIsSearchedAndNotCleaned() throws Exception {
        byte[] file = workbook(new HSSFWorkbook());

        assertThat(kinds(file, "表.xls")).contains(HIDDEN_SHEET, HIDDEN_ROWS, HIDDEN_COLUMNS, COMMENT, ID_NUMBER);
        assertThat(hits(file, "表.xls")).noneMatch(Hit::cleanable);
    }

    private static byte[] workbook(Workbook workbook) {
        Sheet sheet = workbook.createSheet("公开表");
        sheet.createRow(0).createCell(0).setCellValue("公开的内容");
        sheet.createRow(1).createCell(0).setCellValue("联系人 13800138000");
        sheet.createRow(2).createCell(0).setCellValue("证件 " + ID);
        sheet.createRow(3).createCell(0).setCellValue("隐藏行机密");
        sheet.getRow(3).setZeroHeight(true);
        sheet.getRow(0).createCell(3).setCellValue("隐藏列机密");
        sheet.setColumnHidden(3, true);
        workbook.createSheet("隐藏表").createRow(0).createCell(0).setCellValue("隐藏表机密");
        workbook.createSheet("深藏表").createRow(0).createCell(0).setCellValue("深藏表机密");
        workbook.getSheet("深藏表").createRow(1).createCell(0).setCellValue(7);
        sheet.createRow(5).createCell(0).setCellFormula("深藏表!A2");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
        workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        Font white = workbook.createFont();
        white.setColor(IndexedColors.WHITE.getIndex());
        sheet.createRow(6).createCell(0).setCellValue("白字");
        sheet.getRow(6).getCell(0).setCellStyle(workbook.createCellStyle());
        sheet.getRow(6).getCell(0).getCellStyle().setFont(white);
        comment(workbook, sheet);
        about(workbook);
        return file(workbook::write);
    }

    private static void comment(Workbook workbook, Sheet sheet) {
        CreationHelper helper = workbook.getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString("批注机密"));
        sheet.getRow(0).getCell(0).setCellComment(comment);
    }

    private static void about(Workbook workbook) {
        if (workbook instanceof XSSFWorkbook xlsx) {
            xlsx.getProperties().getCoreProperties().setCreator("张作者");
            xlsx.getProperties().getExtendedProperties().setCompany("某单位");
            xlsx.getProperties().getCustomProperties().addProperty("自定义", "自定义机密");
        }
    }

    @Test
    void aTextIsSearchedAndItsChangesAcceptedAndWhatItHidesTakenOut() throws Exception {
        byte[] file = document();

        assertThat(kinds(file, "文.docx")).contains(TRACKED_CHANGE, HIDDEN_TEXT, COMMENT, METADATA, COVERED_TEXT, ID_NUMBER);
        byte[] clean = cleaned(file, new OfficeCleaner());
        assertThat(List.of("删去的机密", "隐藏的机密", "批注机密", "李改人", "张作者"))
                .allMatch(secret -> carries(file, secret)).noneMatch(secret -> carries(clean, secret));
        assertThat(hits(clean, "文.docx")).noneMatch(Hit::cleanable);
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(clean))) {
            assertThat(opened.getParagraphs().get(0).getText()).isEqualTo("公开的内容，新增的内容。");
        }
    }

    private static byte[] document() {
        XWPFDocument document = new XWPFDocument();
        document.getProperties().getCoreProperties().setCreator("张作者");
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText("公开的内容，");
        CTRunTrackChange deleted = paragraph.getCTP().addNewDel();
        deleted.setAuthor("李改人");
        deleted.setDate(Calendar.getInstance());
        deleted.addNewR().addNewDelText().setStringValue("删去的机密");
        CTRunTrackChange inserted = paragraph.getCTP().addNewIns();
        inserted.setAuthor("李改人");
        inserted.addNewR().addNewT().setStringValue("新增的内容。");
        XWPFRun hidden = document.createParagraph().createRun();
        hidden.setText("隐藏的机密");
        hidden.setVanish(true);
        XWPFRun black = document.createParagraph().createRun();
        black.setText("涂黑的字");
        black.setTextHighlightColor("black");
        document.createParagraph().createRun().setText("身份证 110101 19900307 002X");
        document.createComments().createComment(BigInteger.ONE).setAuthor("李改人");
        document.getDocComments().getComment(0).createParagraph().createRun().setText("批注机密");
        return file(document::write);
    }

    @Test
    void slidesAreSearchedAndCleaned() throws Exception {
        XMLSlideShow show = new XMLSlideShow();
        slide(show, "公开的内容 office@example.com");
        slide(show, "隐藏页机密").setHidden(true);
        show.getNotesSlide(show.getSlides().get(0)).getPlaceholder(1).setText("备注机密");
        byte[] file = file(show::write);

        assertThat(kinds(file, "片.pptx")).contains(HIDDEN_SLIDE, SPEAKER_NOTES, E_MAIL);
        byte[] clean = cleaned(file, new OfficeCleaner());
        assertThat(List.of("隐藏页机密", "备注机密"))
                .allMatch(secret -> carries(file, secret)).noneMatch(secret -> carries(clean, secret));
        assertThat(hits(clean, "片.pptx")).noneMatch(Hit::cleanable);
        try (XMLSlideShow opened = new XMLSlideShow(new ByteArrayInputStream(clean))) {
            assertThat(opened.getSlides()).hasSize(1);
        }
    }

    private static XSLFSlide slide(XMLSlideShow show, String text) {
        XSLFSlide slide = show.createSlide();
        XSLFTextBox box = slide.createTextBox();
        box.setText(text);
        return slide;
    }

    @Test
    void whatIsLockedOrDamagedCannotBeOpened() throws Exception {
        byte[] locked = file(out -> {
            try (POIFSFileSystem store = new POIFSFileSystem()) {
                Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("geheim");
                try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream to = encryptor.getDataStream(store)) {
                    workbook.createSheet();
                    workbook.write(to);
                }
                store.writeFilesystem(out);
            }
        });
        byte[] whole = workbook(new XSSFWorkbook());
        byte[] damaged = Arrays.copyOf(whole, whole.length / 2);

        assertThat(kinds(locked, "锁.xlsx")).containsExactly(CANNOT_BE_OPENED);
        assertThat(kinds(damaged, "坏.xlsx")).containsExactly(CANNOT_BE_OPENED);
        assertThat(kinds(Checked.zip("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM"
                + " 'file:///etc/hostname'>]><workbook>&b;</workbook>", "xl/_rels/workbook.xml.rels", "<x/>"), "体.xlsx"))
                .containsExactly(CANNOT_BE_OPENED);
    }
}

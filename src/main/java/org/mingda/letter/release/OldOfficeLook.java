package org.mingda.letter.release;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hslf.usermodel.HSLFNotes;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.POIDocument;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** Looks through the binary documents of Office and WPS (DOC, XLS, PPT). Nothing can be taken out of them safely. */
final class OldOfficeLook {

    private static final long MOST = 50L << 20;

    private final Piece file;
    private final Seen seen;

    OldOfficeLook(Piece file, Seen seen) {
        this.file = file;
        this.seen = seen;
    }

    void look() throws IOException {
        if (Files.size(file.path()) > MOST) {
            throw Unseen.unknown("文件太大，请另存为新格式（DOCX、XLSX、PPTX）或者 PDF");
        }
        try (POIFSFileSystem store = new POIFSFileSystem(file.path().toFile(), true)) {
            DirectoryNode root = store.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw Unseen.locked();
            }
            open(root);
        } catch (EncryptedDocumentException locked) {
            throw Unseen.locked();
        } catch (OldFileFormatException tooOld) {
            throw Unseen.unknown("文件格式太旧，请另存为新格式（DOCX、XLSX）或者 PDF");
        }
    }

    private void open(DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            try (HWPFDocument document = new HWPFDocument(root)) {
                document(document);
            }
        } else if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            try (HSSFWorkbook workbook = new HSSFWorkbook(root, true)) {
                workbook(workbook);
            }
        } else if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            try (HSLFSlideShow slides = new HSLFSlideShow(root)) {
                slides(slides);
            }
        } else {
            throw Unseen.unknown("这种文件不能自动检查，请另存为 DOCX、XLSX 或者 PDF");
        }
    }

    private void document(HWPFDocument document) {
        about(document);
        if (document.getCommentsRange() != null && !document.getCommentsRange().text().isBlank()) {
            found(FindingKind.COMMENT, "批注", document.getCommentsRange().text());
        }
        Range all = document.getOverallRange();
        for (int i = 0; i < all.numCharacterRuns(); i++) {
            run(all.getCharacterRun(i));
        }
        for (int i = 0; i < all.numParagraphs(); i++) {
            seen.text(all.getParagraph(i).text(), file.at("正文"));
        }
    }

    private void run(CharacterRun run) {
        if (run.isMarkedDeleted() || run.isMarkedInserted()) {
            found(FindingKind.TRACKED_CHANGE, "正文", run.text());
        }
        if (run.isVanished() && !run.text().isBlank()) {
            found(FindingKind.HIDDEN_TEXT, "正文", run.text());
        }
    }

    private void workbook(HSSFWorkbook workbook) {
        about(workbook);
        DataFormatter words = new DataFormatter();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Sheet sheet = workbook.getSheetAt(i);
            String where = "工作表“" + sheet.getSheetName() + "”";
            if (workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
                found(FindingKind.HIDDEN_SHEET, where, "");
            }
            sheet(sheet, where, words);
        }
        if (!workbook.getAllEmbeddedObjects().isEmpty()) {
            found(FindingKind.ATTACHED_FILE, "嵌入的对象", "");
        }
    }

    private void sheet(Sheet sheet, String where, DataFormatter words) {
        Ranges rows = new Ranges();
        Ranges columns = new Ranges();
        for (Row row : sheet) {
            for (Cell cell : row) {
                String text = words.formatCellValue(cell);
                seen.text(text, file.at(where));
                if (!text.isBlank() && row.getZeroHeight()) {
                    rows.add(row.getRowNum() + 1);
                }
                if (!text.isBlank() && sheet.isColumnHidden(cell.getColumnIndex())) {
                    columns.add(cell.getColumnIndex() + 1);
                }
                if (cell.getCellComment() != null) {
                    found(FindingKind.COMMENT, where, cell.getCellComment().getString().getString());
                }
            }
        }
        if (!rows.isEmpty()) {
            found(FindingKind.HIDDEN_ROWS, where, "第" + rows + "行");
        }
        if (!columns.isEmpty()) {
            found(FindingKind.HIDDEN_COLUMNS, where, "第" + columns.asColumns() + "列");
        }
    }

    private void slides(HSLFSlideShow slides) throws IOException {
        about(slides.getSlideShowImpl());
        for (HSLFSlide slide : slides.getSlides()) {
            String where = "幻灯片" + slide.getSlideNumber();
            if (slide.isHidden()) {
                found(FindingKind.HIDDEN_SLIDE, where, "");
            }
            slide.getComments().forEach(comment -> found(FindingKind.COMMENT, where, comment.getText()));
            slide.getTextParagraphs().forEach(text -> seen.text(HSLFTextParagraph.getText(text), file.at(where)));
            notes(slide.getNotes(), where);
        }
        if (slides.getEmbeddedObjects().length > 0) {
            found(FindingKind.ATTACHED_FILE, "嵌入的对象", "");
        }
    }

    private void notes(HSLFNotes notes, String where) {
        if (notes == null) {
            return;
        }
        for (HSLFShape shape : notes.getShapes()) {
            if (shape instanceof HSLFTextShape text && !text.getText().isBlank() && !text.getText().equals("*")) {
                found(FindingKind.SPEAKER_NOTES, where, text.getText());
            }
        }
    }

    private void about(POIDocument document) {
        SummaryInformation summary = document.getSummaryInformation();
        if (summary != null) {
            tell("作者", summary.getAuthor());
            tell("最后修改人", summary.getLastAuthor());
            tell("标题", summary.getTitle());
            tell("主题", summary.getSubject());
            tell("关键词", summary.getKeywords());
            tell("备注", summary.getComments());
            tell("模板", Objects.toString(summary.getTemplate(), "").replaceAll("(?i)normal(\\.dotm?)?", ""));
        }
        DocumentSummaryInformation more = document.getDocumentSummaryInformation();
        if (more != null) {
            tell("单位", more.getCompany());
            tell("经理", more.getManager());
            CustomProperties custom = more.getCustomProperties();
            (custom == null ? Map.<Long, Object>of() : custom).keySet()
                    .forEach(name -> found(FindingKind.METADATA, "文件属性", "自定义属性 " + name));
        }
    }

    private void tell(String label, String value) {
        if (value != null && !value.isBlank()) {
            found(FindingKind.METADATA, "文件属性", label + "：" + value);
        }
    }

    private void found(FindingKind kind, String place, String excerpt) {
        seen.add(kind, file.at(place), excerpt, false);
    }
}

package org.mingda.letter.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;

/** Looks through a PDF: its pages as they are drawn, and all that it carries besides. */
final class PdfLook {

    private static final Map<String, String> TOLD = Map.of("Author", "作者", "Title", "标题", "Subject", "主题", "Keywords",
            "关键词");
    private static final List<String> ORDINARY = List.of("Producer", "Creator", "CreationDate", "ModDate", "Trapped");
    private static final int DEEPEST = 30;

    private final Piece file;
    private final Seen seen;
    private final Examiner examiner;
    private final Budget budget;

    PdfLook(Piece file, Seen seen, Examiner examiner, Budget budget) {
        this.file = file;
        this.seen = seen;
        this.examiner = examiner;
        this.budget = budget;
    }

    static PDDocument open(Path path) throws IOException {
        try {
            PDDocument document = Loader.loadPDF(new RandomAccessReadBufferedFile(path.toFile()),
                    IOUtils.createTempFileOnlyStreamCache());
            if (document.isEncrypted()) {
                document.close();
                throw Unseen.locked();
            }
            return document;
        } catch (InvalidPasswordException locked) {
            throw Unseen.locked();
        }
    }

    void look() throws IOException {
        try (PDDocument document = open(file.path())) {
            about(document.getDocumentInformation());
            layers(document.getDocumentCatalog().getOCProperties());
            form(document.getDocumentCatalog().getAcroForm());
            outline(document);
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                budget.step();
                object(document.getDocument().getObjectFromPool(key).getObject(), 0);
            }
            new PdfPages(document, file, seen, budget).look();
        }
        revisions();
    }

    private void about(PDDocumentInformation information) {
        for (String key : information.getMetadataKeys()) {
            String value = information.getCustomMetadataValue(key);
            if (!ORDINARY.contains(key) && value != null && !value.isBlank()) {
                seen.add(FindingKind.METADATA, file.at("文件属性"), TOLD.getOrDefault(key, key) + "：" + value, true);
            }
        }
    }

    private void layers(PDOptionalContentProperties layers) {
        if (layers != null) {
            layers.getOptionalContentGroups().stream().filter(group -> !layers.isGroupEnabled(group))
                    .forEach(group -> seen.add(FindingKind.HIDDEN_LAYER, file.at("图层"),
                            String.valueOf(group.getName()), true));
        }
    }

    private void form(PDAcroForm form) {
        if (form == null) {
            return;
        }
        if (form.hasXFA()) {
            seen.add(FindingKind.FORM_FIELD, file.at("表单"), "XFA", true);
        }
        for (PDField field : form.getFieldTree()) {
            String value = field.getValueAsString();
            seen.add(FindingKind.FORM_FIELD, file.at("表单"), field.getPartialName() + "：" + value, true);
            seen.text(value, file.at("表单"));
        }
    }

    private void outline(PDDocument document) {
        if (document.getDocumentCatalog().getDocumentOutline() != null) {
            items(document.getDocumentCatalog().getDocumentOutline().children(), 0);
        }
    }

    private void items(Iterable<PDOutlineItem> items, int depth) {
        for (PDOutlineItem item : items) {
            budget.step();
            seen.text(String.valueOf(item.getTitle()), file.at("书签"));
            if (depth < DEEPEST) {
                items(item.children(), depth + 1);
            }
        }
    }

    /** One object with what is written directly in it; what it refers to comes by itself. */
    private void object(COSBase base, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw Unseen.damaged();
        }
        if (base instanceof COSDictionary dictionary) {
            dictionary(dictionary);
            for (COSName key : dictionary.keySet()) {
                object(dictionary.getItem(key), depth + 1);
            }
        } else if (base instanceof COSArray array) {
            for (COSBase item : array) {
                object(item, depth + 1);
            }
        }
    }

    private void dictionary(COSDictionary dictionary) throws IOException {
        budget.step();
        for (String key : List.of("Alt", "ActualText", "E", "TU")) {
            if (dictionary.getDictionaryObject(COSName.getPDFName(key)) instanceof COSString text) {
                seen.text(text.getString(), file.at("替代文字"));
            }
        }
        if (dictionary.containsKey(COSName.getPDFName("PieceInfo"))) {
            seen.add(FindingKind.HIDDEN_DATA, file.at("制作软件留下的数据"), "", true);
        }
        if (dictionary.containsKey(COSName.getPDFName("Thumb"))) {
            seen.add(FindingKind.HIDDEN_DATA, file.at("页面的缩略图"), "", true);
        }
        if (dictionary instanceof COSStream stream && "Metadata".equals(stream.getNameAsString(COSName.TYPE))) {
            try (InputStream xmp = stream.createInputStream()) {
                XmlWalk.through(xmp, budget, new XmpLook(seen, file.at("文件属性（XMP）")));
            }
        }
        if (dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary files) {
            attached(dictionary, files);
        }
    }

    private void attached(COSDictionary told, COSDictionary files) throws IOException {
        String name = told.getString(COSName.UF, told.getString(COSName.F, "附件"));
        seen.add(FindingKind.ATTACHED_FILE, file.at("附件"), name, true);
        for (COSName key : files.keySet()) {
            if (files.getDictionaryObject(key) instanceof COSStream stream) {
                try (InputStream content = budget.counting(stream.createInputStream())) {
                    examiner.inner(content, name, file, seen);
                }
                return;
            }
        }
    }

    /** A file that was saved by adding to it still has all that was there before. */
    private void revisions() throws IOException {
        int ends = 0;
        byte[] block = new byte[1 << 16];
        String before = "";
        boolean linear = false;
        try (InputStream in = Files.newInputStream(file.path())) {
            for (int read = in.readNBytes(block, 0, block.length); read > 0; read = in.readNBytes(block, 0, block.length)) {
                String text = before + new String(block, 0, read, StandardCharsets.ISO_8859_1);
                linear |= before.isEmpty() && text.substring(0, Math.min(2048, text.length())).contains("/Linearized");
                ends += text.split("startxref", -1).length - 1;
                before = text.substring(Math.max(0, text.length() - 8));
            }
        }
        if (ends > (linear ? 2 : 1)) {
            seen.add(FindingKind.EARLIER_VERSION, file.at("以前保存的版本"), "", true);
        }
    }
}

package org.mingda.intake.inspect;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** What applicants and officers send every day, by name. */
final class GoodFiles {

    static final Charset GBK = Charset.forName("GBK");

    private GoodFiles() {}

    static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        documents(files);
        pictures(files);
        texts(files);
        archives(files);
        return files;
    }

    private static void documents(Map<String, byte[]> files) {
        files.put("申请书.docx", Made.docx("word/media/image1.png", picture("png"), "word/embeddings/表.xlsx", xlsx()));
        files.put("清单.xlsx", xlsx());
        files.put("汇报.pptx", Made.office("ppt/presentation.xml", ""));
        files.put("改名的新文档.doc", Made.docx());
        files.put("申请书.doc", word());
        files.put("申请书.wps", word());
        files.put("清单.xls", workbook());
        files.put("清单.et", workbook());
        files.put("汇报.ppt", slides(new byte[16]));
        files.put("汇报.dps", slides(new byte[16]));
        files.put("来信.msg", compound("__properties_version1.0", new byte[64]));
        files.put("批复.pdf", Made.pdf(""));
        files.put("批复（压缩对象）.pdf", Made.packedPdf("/FlateDecode", Made.deflated("3 0 <</Type/Font>>")));
        files.put("电子证照.ofd", Made.zip("OFD.xml", "<ofd:OFD/>", "Doc_0/Document.xml", "<ofd:Document/>"));
        files.put("申请书.odt", Made.zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<o/>",
                "META-INF/manifest.xml", "<manifest:manifest/>"));
        files.put("说明.rtf", Made.bytes("{\\rtf1\\ansi\\ansicpg936 \\'c4\\'e3}"));
        files.put("另存的文档.doc", Made.bytes("{\\rtf1\\ansi hello}"));
    }

    private static void pictures(Map<String, byte[]> files) {
        for (String format : new String[] {"png", "jpg", "gif", "bmp", "tif"}) {
            files.put("照片." + format, picture(format));
        }
        files.put("其实是PNG.jpg", picture("png"));
        files.put("手机照片.heic", Made.joined(Made.bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), new byte[64]));
        files.put("网页图片.webp", Made.joined(Made.bytes("RIFF\u0040\0\0\0WEBPVP8 "), new byte[64]));
        files.put("录像.mp4", Made.joined(Made.bytes("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom"), new byte[64]));
        files.put("录像.mov", Made.joined(Made.bytes("\0\0\0\u0014ftypqt  \0\0\0\0qt  "), new byte[64]));
        files.put("录音.mp3", Made.joined(Made.bytes("ID3\3\0\0\0\0\0\0"), new byte[64]));
        files.put("录音.wav", Made.joined(Made.bytes("RIFF\u0040\0\0\0WAVEfmt "), new byte[64]));
        files.put("录音.amr", Made.joined(Made.bytes("#!AMR\n"), new byte[64]));
    }

    private static void texts(Map<String, byte[]> files) {
        files.put("说明.txt", "申请公开某项目的批复。".getBytes(GBK));
        files.put("说明（UTF-8）.txt", "\ufeff申请公开某项目的批复。".getBytes(StandardCharsets.UTF_8));
        files.put("说明（UTF-16）.txt", "\ufeff申请公开某项目的批复。".getBytes(StandardCharsets.UTF_16LE));
        files.put("尖括号.txt", "<通知>要求：面积<200平方米，-500元，见《办法》".getBytes(GBK));
        files.put("清单.csv", "名称,文号\n规划许可证,〔2024〕1号\n".getBytes(GBK));
        files.put("关于2.0版本的说明", "没有后缀".getBytes(StandardCharsets.UTF_8));
        files.put("来信.eml", Made.mail("application/pdf; name=\"=?GBK?B?xfq4tC5wZGY=?=\"", "attachment", "base64",
                Base64.getMimeEncoder().encodeToString(Made.pdf(""))));
        files.put("网页来信.eml", Made.mail("text/html; charset=utf-8", "inline", "8bit", "<html><p>您好</p></html>"));
        files.put("带压缩包的来信.eml", Made.mail("application/zip; name=a.zip", "attachment; filename=a.zip", "base64",
                Base64.getMimeEncoder().encodeToString(Made.zip("a.txt", "a"))));
    }

    private static void archives(Map<String, byte[]> files) {
        Map<String, byte[]> inside = Made.entries("材料/说明.txt", "说明", "材料/批复.pdf", Made.pdf(""), "材料/申请.docx",
                Made.docx(), "__MACOSX/._a", new byte[] {0, 5, 22, 7}, "材料/空.txt", "");
        files.put("材料.zip", Made.zip(inside));
        files.put("中文系统的材料.zip", Made.zip(inside, GBK));
        files.put("材料.7z", Made.sevenZ(null, inside));
    }

    static byte[] xlsx() {
        return Made.office("xl/workbook.xml", "", "xl/styles.xml", "<s/>", "xl/printerSettings/p1.bin", new byte[40]);
    }

    static byte[] word() {
        return compound("WordDocument", Made.bytes("\u00ec\u00a5\u00c1\0\0\0\0\0\0\0\0\0"));
    }

    static byte[] workbook() {
        return compound("Workbook", Made.bytes("\u0009\u0008\u0010\0" + "\0".repeat(16) + "\u0085\0\u000e\0\0\0\0\0\0\0\6\0Sheet1"
                + "\n\0\0\0"));
    }

    static byte[] slides(byte[] user) {
        return CompoundWriter.write(new byte[16], Made.entries("PowerPoint Document", new byte[64], "Current User", user));
    }

    static byte[] compound(String stream, byte[] content) {
        return CompoundWriter.write(new byte[16], Made.entries(stream, content, "\u0005SummaryInformation", new byte[64]));
    }

    static byte[] picture(String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (!ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), format, out)) {
                throw new IllegalStateException("no pictures of " + format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

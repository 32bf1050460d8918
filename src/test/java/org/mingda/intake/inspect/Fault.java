package org.mingda.intake.inspect;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small file with one fault, and how it is told: which objection, and where it lies. */
public record Fault(String name, byte[] content, Objection objection, String where) {

    /** At least one of each objection. */
    public static List<Fault> all() {
        return List.of(
                new Fault("a.zip", Made.zip("../b.txt", "b"), Objection.BAD_NAME, "a.zip"),
                new Fault("a.zip", tooMany(), Objection.TOO_MANY_INSIDE, "a.zip"),
                new Fault("a\0.pdf", Made.pdf(""), Objection.BAD_NAME, "a.pdf"),
                new Fault("a.exe", Made.pdf(""), Objection.HARMFUL_NAME, "a.exe"),
                new Fault("a.pdf", Made.bytes("MZ" + "\0".repeat(80)), Objection.PROGRAM, "a.pdf"),
                new Fault("a.zip", Made.zip("b/c.txt", "<script>"), Objection.SCRIPT, "a.zip › b/c.txt"),
                new Fault("a.docx", Made.docx("word/vbaProject.bin", "x"), Objection.MACROS, "a.docx"),
                new Fault("a.zip", Made.zip("b.doc", GoodFiles.compound("VBA", new byte[9])), Objection.MACROS,
                        "a.zip › b.doc"),
                new Fault("a.pdf", Made.pdf("9 0 obj<</S/Launch>>endobj"), Objection.ACTIVE_PDF, "a.pdf"),
                new Fault("a.png", Made.joined(GoodFiles.picture("png"), Made.zip("a", "a")), Objection.HIDDEN, "a.png"),
                new Fault("a.pdf", Made.pdf("9 0 obj<</Encrypt 8 0 R>>endobj"), Objection.ENCRYPTED, "a.pdf"),
                new Fault("a.zip", Made.rawZip("b.txt", Made.bytes("x"), 1, 0, 1), Objection.ENCRYPTED, "a.zip"),
                new Fault("a.7z", Made.sevenZ(new char[] {'x'}, Made.entries("b.txt", "b")), Objection.ENCRYPTED, "a.7z"),
                new Fault("a.xlsx", GoodFiles.compound("EncryptedPackage", new byte[9]), Objection.ENCRYPTED, "a.xlsx"),
                new Fault("a.xls", GoodFiles.compound("EncryptedPackage", new byte[9]), Objection.ENCRYPTED, "a.xls"),
                new Fault("a.zip", Made.zip("b.zip", Made.zip("c.txt", "c")), Objection.NESTED, "a.zip › b.zip"),
                new Fault("a.zip", Made.bomb("b.txt", 100), Objection.BOMB, "a.zip"),
                new Fault("a.rar", Made.bytes("Rar!\u001a\7\1\0" + "\0".repeat(80)), Objection.ARCHIVE_KIND, "a.rar"),
                new Fault("a.pdf", GoodFiles.picture("jpg"), Objection.DISGUISED, "a.pdf"),
                new Fault("a.zip", Made.cut(Made.zip("b.txt", "b"), 60), Objection.DAMAGED, "a.zip"),
                new Fault("a.abc", new byte[] {1, 2, 3, 4}, Objection.UNKNOWN, "a.abc"));
    }

    private static byte[] tooMany() {
        return Made.zip(IntStream.rangeClosed(0, 1000).boxed()
                .collect(Collectors.toMap(i -> i + ".txt", i -> new byte[] {'a'})));
    }

    @Override
    public String toString() {
        return objection + " " + where;
    }
}

package org.mingda.intake.inspect;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks into old Office and WPS documents: macros, passwords, and files packed into them. */
final class CompoundLook {

    private static final Set<String> MACROS = Set.of(
            "VBA", "_VBA_PROJECT", "_VBA_PROJECT_CUR", "VBA_PROJECT", "Macros", "PROJECTwm");
    private static final Set<String> ENCRYPTED = Set.of(
            "EncryptedPackage", "EncryptionInfo", "\u0006DataSpaces", "EncryptedSummary");
    private static final Set<String> DOCUMENTS = Set.of("WordDocument", "Workbook", "Book", "PowerPoint Document",
            "__properties_version1.0", "VisioDocument");
    private static final String INSTALLER = "84100c0000000000c000000000000046";
    private static final String PACKED = "\u0001Ole10Native";
    private static final List<String> PROGRAM_NAMES = Stream.of("exe", "com", "scr", "pif", "bat", "cmd", "vbs", "vbe",
            "js", "jse", "wsf", "wsh", "hta", "ps1", "lnk", "jar", "msi", "dll", "cpl", "reg", "url", "htm", "html", "mht")
            .map(ending -> "." + ending + "\0").toList();
    private static final int RECORDS = 1 << 16;

    private CompoundLook() {}

    /** @param whole whether it stands for itself and must be a document; a part of another may be anything */
    static void look(Looked file, boolean whole) throws IOException, Objected {
        try (RandomAccessFile in = new RandomAccessFile(file.path().toFile(), "r")) {
            look(new CompoundFile(in), file, whole);
        }
        Markers.refuse(ZipDirectory.endsExactly(file.path()), file, Objection.HIDDEN);
        Markers.refuseProgram(file);
    }

    private static void look(CompoundFile document, Looked file, boolean whole) throws IOException, Objected {
        List<String> names = document.entries().stream().map(CompoundFile.Entry::name).toList();
        String root = HexFormat.of().formatHex(document.entries().get(0).classId());
        Markers.refuse(root.equals(INSTALLER), file, Objection.PROGRAM);
        Markers.refuse(names.stream().anyMatch(ENCRYPTED::contains), file, Objection.ENCRYPTED);
        Markers.refuse(names.stream().anyMatch(MACROS::contains), file, Objection.MACROS);
        Markers.refuse(whole && names.stream().noneMatch(DOCUMENTS::contains), file, Objection.UNKNOWN);
        for (CompoundFile.Entry entry : document.entries()) {
            stream(document, entry, file);
        }
        if (names.contains(PACKED)) {
            Bytes.through(file.path(), (text, at) ->
                    Markers.refuse(Markers.any(Markers.lower(text), PROGRAM_NAMES), file, Objection.PROGRAM));
        }
    }

    private static void stream(CompoundFile document, CompoundFile.Entry entry, Looked file)
            throws IOException, Objected {
        switch (entry.name()) {
            case "WordDocument" -> {
                byte[] head = document.head(entry, 32);
                Markers.refuse(head.length >= 12 && (Bytes.u16(head, 10) & 0x0100) != 0, file, Objection.ENCRYPTED);
            }
            case "Workbook", "Book" -> records(document.head(entry, RECORDS), file);
            case "Current User" -> {
                byte[] head = document.head(entry, 16);
                Markers.refuse(head.length >= 16 && Bytes.u32(head, 12) == 0xf3d1c4dfL, file, Objection.ENCRYPTED);
            }
            default -> { }
        }
    }

    /** Of a workbook: a password is told by one record, a sheet of old macros by another. */
    private static void records(byte[] stream, Looked file) throws Objected {
        for (int at = 0; at + 4 <= stream.length; at += 4 + Bytes.u16(stream, at + 2)) {
            int record = Bytes.u16(stream, at);
            Markers.refuse(record == 0x2f, file, Objection.ENCRYPTED);
            boolean sheet = record == 0x85 && at + 10 <= stream.length;
            Markers.refuse(sheet && (stream[at + 9] == 1 || stream[at + 9] == 6), file, Objection.MACROS);
            if (record == 0x0a) {
                return;
            }
        }
    }

    static boolean isOne(String head) {
        return Arrays.equals(head.substring(0, Math.min(8, head.length())).toCharArray(),
                new char[] {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1});
    }
}

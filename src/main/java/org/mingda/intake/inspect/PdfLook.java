package org.mingda.intake.inspect;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Looks into PDFs for passwords and for what runs when they are opened, also in their packed object streams. */
final class PdfLook {

    private static final Pattern REFERENCE = Pattern.compile("\\s*(?:\\d+\\s+\\d+\\s+R|<<)");
    private static final List<String> PAGE = List.of("<script", "<html");
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern OTHER_PACKING = Pattern.compile("/(?:ASCIIHex|ASCII85|LZW|RunLength|Crypt)");
    private static final int LONGEST_DICTIONARY = 4096;
    /** The longest name looked for with all its signs written as numbers. */
    private static final int LONGEST_NAME = 36;

    private final Looked file;
    private final Budget budget;
    private boolean ended;

    private PdfLook(Looked file, Budget budget) {
        this.file = file;
        this.budget = budget;
    }

    static void look(Looked file, Budget budget) throws IOException, Objected {
        new PdfLook(file, budget).look();
    }

    private void look() throws IOException, Objected {
        try (RandomAccessFile in = new RandomAccessFile(file.path().toFile(), "r")) {
            Bytes.through(file.path(), (text, at) -> {
                Markers.refuse(Markers.any(Markers.lower(text), PAGE), file, Objection.ACTIVE_PDF);
                ended |= text.contains("startxref");
                for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
                    if (named(text, slash).equals("ObjStm")) {
                        packed(in, at + slash);
                    }
                }
            });
        }
        Markers.refuse(!ended, file, Objection.DAMAGED);
        Markers.refuseProgram(file);
        Markers.refuseHiddenArchive(file);
    }

    /** The name that begins here, refused when it is one that must not be there. */
    private String named(String text, int slash) throws Objected {
        int end = slash + 1;
        while (end < text.length() && end - slash < LONGEST_NAME && regular(text.charAt(end))) {
            end++;
        }
        String written = text.substring(slash + 1, end);
        String name = written.indexOf('#') < 0 ? written : plain(written);
        switch (name) {
            case "JavaScript", "Launch", "ImportData", "RichMedia" -> throw file.objection(Objection.ACTIVE_PDF);
            case "Encrypt" -> Markers.refuse(REFERENCE.matcher(text).region(end, text.length()).lookingAt(), file,
                    Objection.ENCRYPTED);
            default -> { }
        }
        return name;
    }

    private static boolean regular(char sign) {
        return sign > ' ' && "/()<>[]{}%".indexOf(sign) < 0;
    }

    /** Any sign of a name may be written as its number, by which a name hides. */
    private static String plain(String written) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            int high = written.charAt(i) == '#' && i + 2 < written.length()
                    ? Character.digit(written.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(written.charAt(i + 2), 16);
            plain.append(low < 0 ? written.charAt(i) : (char) (16 * high + low));
            i += low < 0 ? 0 : 2;
        }
        return plain.toString();
    }

    private void packed(RandomAccessFile in, long at) throws IOException, Objected {
        String dictionary = new String(Bytes.at(in, at, LONGEST_DICTIONARY), StandardCharsets.ISO_8859_1);
        Matcher stream = STREAM.matcher(dictionary);
        if (!stream.find()) {
            return;
        }
        byte[] behind = Bytes.at(in, Math.max(0, at - 512), (int) Math.min(at, 512));
        String before = new String(behind, StandardCharsets.ISO_8859_1);
        String own = before.substring(before.lastIndexOf("obj") + 1) + dictionary.substring(0, stream.start());
        Markers.refuse(OTHER_PACKING.matcher(own).find(), file, Objection.ACTIVE_PDF);
        in.seek(at + stream.end());
        // not closed: it would close the file
        unpack(new InflaterInputStream(Channels.newInputStream(in.getChannel())));
    }

    private void unpack(InputStream packed) throws IOException, Objected {
        InputStream counted = budget.counting(packed);
        byte[] buffer = new byte[1 << 16];
        int kept = 0;
        try {
            for (int read = counted.readNBytes(buffer, 0, buffer.length); read > 0;
                    read = counted.readNBytes(buffer, kept, buffer.length - kept)) {
                int filled = kept + read;
                String text = new String(buffer, 0, filled, StandardCharsets.ISO_8859_1);
                for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
                    named(text, slash);
                }
                kept = Math.min(64, filled);
                System.arraycopy(buffer, filled - kept, buffer, 0, kept);
            }
        } catch (ZipException | EOFException notPacked) {
            // what no reader can unpack, none runs
        }
    }
}

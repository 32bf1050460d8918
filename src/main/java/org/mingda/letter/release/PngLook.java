package org.mingda.letter.release;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;

/** Looks at what a PNG says besides its picture: texts, EXIF, times, and what comes behind its end. */
final class PngLook {

    /** What decides how the picture looks. */
    static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT",
            "sRGB", "bKGD", "pHYs", "acTL", "fcTL", "fdAT", "cICP");

    private final Piece file;
    private final Seen seen;

    PngLook(Piece file, Seen seen) {
        this.file = file;
        this.seen = seen;
    }

    void look() throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file.path())))) {
            in.readLong();
            String type = "";
            while (!type.equals("IEND")) {
                int length = in.readInt();
                type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
                if (length < 0 || type.length() < 4) {
                    throw Unseen.damaged();
                }
                chunk(type, length, in);
                in.readInt();
            }
            if (in.read() >= 0) {
                seen.add(FindingKind.HIDDEN_DATA, file.at("图片后面"), "图片结束之后还有内容", true);
            }
        }
        Examiner.picture(file, seen);
    }

    private void chunk(String type, int length, DataInputStream in) throws IOException {
        if (NEEDED.contains(type)) {
            in.skipNBytes(length);
            return;
        }
        String text = type.equals("tEXt") ? new String(in.readNBytes(Math.min(length, 200)), StandardCharsets.ISO_8859_1)
                : "";
        in.skipNBytes(length - Math.min(text.length(), length));
        seen.add(FindingKind.METADATA, file.at("图片信息"), (type + " " + text.replace('\0', ' ')).strip(), true);
    }
}

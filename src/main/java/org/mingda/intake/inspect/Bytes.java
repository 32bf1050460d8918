package org.mingda.intake.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads pieces of a file on disk, a piece at a time. */
final class Bytes {

    private static final int WINDOW = 1 << 18;
    /** As long as the longest thing looked for across the border of two windows. */
    private static final int OVERLAP = 1 << 10;

    private Bytes() {}

    /** Gets a piece of a file as text of one character a byte, and where it begins. */
    @FunctionalInterface
    interface Window {
        void see(String text, long at) throws IOException, Objected;
    }

    /** Shows the whole file in pieces that overlap. */
    static void through(Path path, Window window) throws IOException, Objected {
        byte[] buffer = new byte[WINDOW];
        int kept = 0;
        long at = 0;
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.readNBytes(buffer, 0, WINDOW); read > 0;
                    read = in.readNBytes(buffer, kept, WINDOW - kept)) {
                int filled = kept + read;
                window.see(new String(buffer, 0, filled, StandardCharsets.ISO_8859_1), at);
                kept = Math.min(OVERLAP, filled);
                System.arraycopy(buffer, filled - kept, buffer, 0, kept);
                at += filled - kept;
            }
        }
    }

    static String head(Path path, int most) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(most), StandardCharsets.ISO_8859_1);
        }
    }

    /** Up to so many bytes from a place on; fewer at the end of the file. */
    static byte[] at(RandomAccessFile file, long place, int most) throws IOException {
        if (place < 0 || place >= file.length()) {
            return new byte[0];
        }
        byte[] bytes = new byte[(int) Math.min(most, file.length() - place)];
        file.seek(place);
        file.readFully(bytes);
        return bytes;
    }

    static int u16(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }

    static long u32(byte[] bytes, int at) {
        return u16(bytes, at) | (long) u16(bytes, at + 2) << 16;
    }

    static long u64(byte[] bytes, int at) {
        return u32(bytes, at) | u32(bytes, at + 4) << 32;
    }
}

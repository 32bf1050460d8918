package org.mingda.intake.inspect;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The directory at the end of a ZIP archive, read entry by entry before any library reads it whole: how many entries,
 * whether they are encrypted, and whether archive and directory tell the same story.
 */
final class ZipDirectory {

    private static final int END = 22;
    private static final int ENTRY = 46;
    private static final int LOCAL = 30;
    private static final long END_MARK = 0x06054b50L;
    private static final long ENTRY_MARK = 0x02014b50L;
    private static final long LOCAL_MARK = 0x04034b50L;
    private static final int AES = 99;
    /** Room for descriptors and for what programs align by. */
    private static final int MOST_UNLISTED = 4096;
    private static final int LONGEST_NAME = 2048;

    private final Looked file;
    private final RandomAccessFile in;
    private final int mostEntries;
    /** Where each entry begins and where its bytes end. */
    private final Map<Long, Long> used = new TreeMap<>();

    private ZipDirectory(Looked file, RandomAccessFile in, int mostEntries) {
        this.file = file;
        this.in = in;
        this.mostEntries = mostEntries;
    }

    static void check(Looked file, int mostEntries) throws IOException, Objected {
        try (RandomAccessFile in = new RandomAccessFile(file.path().toFile(), "r")) {
            new ZipDirectory(file, in, mostEntries).check();
        }
    }

    /** Whether a program that reads archives from their end would find one here. */
    static boolean endsIn(Path path) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(path.toFile(), "r")) {
            long end = end(in, false);
            if (end < 0) {
                return false;
            }
            long begin = end - Bytes.u32(Bytes.at(in, end, END), 12);
            byte[] first = Bytes.at(in, begin, 4);
            return first.length == 4 && Bytes.u32(first, 0) == ENTRY_MARK;
        }
    }

    /** The same, but only when not a byte comes behind it: an archive packed into a document does not count. */
    static boolean endsExactly(Path path) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(path.toFile(), "r")) {
            return end(in, true) >= 0;
        }
    }

    private void check() throws IOException, Objected {
        long end = end(in, true);
        if (end < 0) {
            throw file.objection(Objection.DAMAGED);
        }
        Markers.refusePage(new String(Bytes.at(in, end, END + 0xffff), StandardCharsets.ISO_8859_1), file);
        byte[] mark = Bytes.at(in, end, END);
        long begin = Bytes.u32(mark, 16);
        if (begin == 0xffffffffL) {
            begin = zip64Begin(end);
        }
        long after = entries(begin);
        if (after > end || used.isEmpty()) {
            throw file.objection(Objection.DAMAGED);
        }
        refuseUnlisted(begin);
    }

    private long zip64Begin(long end) throws IOException, Objected {
        byte[] locator = Bytes.at(in, end - 20, 20);
        byte[] end64 = locator.length == 20 ? Bytes.at(in, Bytes.u64(locator, 8), 56) : locator;
        if (end64.length < 56) {
            throw file.objection(Objection.DAMAGED);
        }
        return Bytes.u64(end64, 48);
    }

    private long entries(long begin) throws IOException, Objected {
        long at = begin;
        for (byte[] entry = Bytes.at(in, at, ENTRY); isEntry(entry); entry = Bytes.at(in, at, ENTRY)) {
            if (used.size() >= mostEntries) {
                throw file.objection(Objection.TOO_MANY_INSIDE, String.valueOf(mostEntries));
            }
            entry(entry, at);
            at += ENTRY + Bytes.u16(entry, 28) + Bytes.u16(entry, 30) + Bytes.u16(entry, 32);
        }
        return at;
    }

    private static boolean isEntry(byte[] entry) {
        return entry.length == ENTRY && Bytes.u32(entry, 0) == ENTRY_MARK;
    }

    private void entry(byte[] entry, long at) throws IOException, Objected {
        refuseEncrypted(Bytes.u16(entry, 8), Bytes.u16(entry, 10));
        int nameLength = Bytes.u16(entry, 28);
        long size = Bytes.u32(entry, 20);
        long place = Bytes.u32(entry, 42);
        if (size == 0xffffffffL || place == 0xffffffffL || nameLength > LONGEST_NAME) {
            throw file.objection(Objection.DAMAGED);
        }
        byte[] local = Bytes.at(in, place, LOCAL);
        if (local.length < LOCAL || Bytes.u32(local, 0) != LOCAL_MARK
                || !name(at + ENTRY, nameLength).equals(name(place + LOCAL, Bytes.u16(local, 26)))) {
            throw file.objection(Objection.DAMAGED);
        }
        refuseEncrypted(Bytes.u16(local, 6), Bytes.u16(local, 8));
        if (used.put(place, place + LOCAL + nameLength + Bytes.u16(local, 28) + size) != null) {
            throw file.objection(Objection.BOMB);
        }
    }

    private void refuseEncrypted(int flags, int method) throws Objected {
        if ((flags & 0x2041) != 0 || method == AES) {
            throw file.objection(Objection.ENCRYPTED);
        }
    }

    private String name(long at, int length) throws IOException {
        return new String(Bytes.at(in, at, length), StandardCharsets.ISO_8859_1);
    }

    /** What no entry lists is seen by programs that read from the front, and bytes used twice are a bomb. */
    private void refuseUnlisted(long directory) throws Objected {
        long known = 0;
        for (Map.Entry<Long, Long> entry : used.entrySet()) {
            if (entry.getKey() < known) {
                throw file.objection(Objection.BOMB);
            }
            refuseGap(known, entry.getKey(), known == 0 ? 0 : MOST_UNLISTED);
            known = entry.getValue();
        }
        refuseGap(known, directory, MOST_UNLISTED);
    }

    private void refuseGap(long from, long to, int most) throws Objected {
        if (to - from > most || to < from) {
            throw file.objection(Objection.HIDDEN);
        }
    }

    /** Where the end mark is: at the very end, or somewhere in the last bytes for readers that are not strict. */
    private static long end(RandomAccessFile in, boolean strict) throws IOException {
        long begin = Math.max(0, in.length() - END - 0xffff);
        byte[] tail = Bytes.at(in, begin, END + 0xffff);
        for (int at = tail.length - END; at >= 0; at--) {
            if (tail[at] == 'P' && Bytes.u32(tail, at) == END_MARK
                    && (!strict || at + END + Bytes.u16(tail, at + 20) == tail.length)) {
                return begin + at;
            }
        }
        return -1;
    }
}

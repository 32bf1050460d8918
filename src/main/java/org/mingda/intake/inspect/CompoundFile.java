package org.mingda.intake.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The names in an old Office document (a compound file) and the beginnings of its streams, a sector at a time. */
final class CompoundFile {

    private static final int MOST_ENTRIES = 20_000;
    private static final int ENTRY = 128;
    private static final long LAST_SECTOR = 0xfffffffaL;
    private static final int MINI = 64;

    /** {@code first} is its first sector, of the mini stream when it is short. */
    record Entry(String name, int type, byte[] classId, long first, long size) {}

    private final RandomAccessFile in;
    private final int sector;
    private final byte[] header;
    private final List<Entry> entries = new ArrayList<>();

    /** @throws IOException when it is damaged */
    CompoundFile(RandomAccessFile in) throws IOException {
        this.in = in;
        this.header = Bytes.at(in, 0, 512);
        if (header.length < 512 || Bytes.u16(header, 30) != 9 && Bytes.u16(header, 30) != 12) {
            throw new IOException("no compound file");
        }
        this.sector = 1 << Bytes.u16(header, 30);
        readDirectory();
    }

    List<Entry> entries() {
        return entries;
    }

    /** The first bytes of a stream. */
    byte[] head(Entry entry, int most) throws IOException {
        int wanted = (int) Math.min(most, entry.size());
        if (entry.size() < 4096 && entry.type() == 2) {
            byte[] mini = chain(entries.get(0).first(), (entry.first() + 1) * MINI + wanted);
            int from = (int) Math.min(mini.length, entry.first() * MINI);
            return Arrays.copyOfRange(mini, from, Math.min(mini.length, from + wanted));
        }
        return chain(entry.first(), wanted);
    }

    private void readDirectory() throws IOException {
        long at = Bytes.u32(header, 48);
        for (int steps = 0; at < LAST_SECTOR; at = next(at), steps++) {
            byte[] part = sector(at);
            for (int i = 0; i + ENTRY <= part.length; i += ENTRY) {
                add(part, i);
            }
            if (entries.size() > MOST_ENTRIES || steps > MOST_ENTRIES || part.length < ENTRY) {
                throw new IOException("directory without end");
            }
        }
        if (entries.isEmpty()) {
            throw new IOException("no directory");
        }
    }

    private void add(byte[] part, int at) {
        int type = part[at + 66];
        if (type != 0) {
            int length = Math.min(62, Math.max(0, Bytes.u16(part, at + 64) - 2));
            entries.add(new Entry(new String(part, at, length, StandardCharsets.UTF_16LE), type,
                    Arrays.copyOfRange(part, at + 80, at + 96), Bytes.u32(part, at + 116),
                    Bytes.u32(part, at + 120)));
        }
    }

    private byte[] chain(long first, long most) throws IOException {
        if (most > 8 << 20) {
            return new byte[0];
        }
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        for (long at = first; at < LAST_SECTOR && read.size() < most; at = next(at)) {
            byte[] part = sector(at);
            if (part.length == 0) {
                break;
            }
            read.writeBytes(part);
        }
        return Arrays.copyOf(read.toByteArray(), (int) Math.min(most, read.size()));
    }

    private byte[] sector(long number) throws IOException {
        return Bytes.at(in, (number + 1) * sector, sector);
    }

    /** The sector behind this one, as the allocation table says; the header names its first 109 sectors. */
    private long next(long number) throws IOException {
        long perSector = sector / 4;
        long table = number / perSector;
        long place = table < 109 ? Bytes.u32(header, (int) (76 + 4 * table)) : farTable(table - 109, perSector);
        byte[] next = Bytes.at(in, (place + 1) * sector + 4 * (number % perSector), 4);
        return next.length < 4 ? 0xfffffffeL : Bytes.u32(next, 0);
    }

    private long farTable(long index, long perSector) throws IOException {
        long at = Bytes.u32(header, 68);
        for (long skipped = index / (perSector - 1); skipped > 0 && at < LAST_SECTOR; skipped--) {
            byte[] next = Bytes.at(in, (at + 2) * sector - 4, 4);
            at = next.length < 4 ? LAST_SECTOR : Bytes.u32(next, 0);
        }
        byte[] place = Bytes.at(in, (at + 1) * sector + 4 * (index % (perSector - 1)), 4);
        return place.length < 4 ? LAST_SECTOR : Bytes.u32(place, 0);
    }
}

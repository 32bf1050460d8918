package org.mingda.intake.inspect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes old Office documents: as many streams as wanted, each filled up to whole sectors. */
final class CompoundWriter {

    private static final int SECTOR = 512;
    private static final int SHORTEST = 4096;
    private static final int END = 0xfffffffe;

    private CompoundWriter() {}

    static byte[] write(byte[] classId, Map<String, byte[]> streams) {
        int directorySectors = (streams.size() + 1 + 3) / 4;
        int[] lengths = streams.values().stream().mapToInt(CompoundWriter::sectors).toArray();
        int all = 1 + directorySectors;
        for (int length : lengths) {
            all += length;
        }
        ByteBuffer out = ByteBuffer.allocate((all + 1) * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
        header(out);
        out.position(SECTOR);
        chain(out, 1, 0xfffffffd);
        chain(out, directorySectors, END);
        int first = 1 + directorySectors;
        for (int length : lengths) {
            first = chainFrom(out, first, length);
        }
        directory(out, classId, streams, lengths, 1 + directorySectors);
        int at = 1 + directorySectors;
        int index = 0;
        for (byte[] content : streams.values()) {
            out.position((at + 1) * SECTOR).put(content);
            at += lengths[index++];
        }
        return out.array();
    }

    private static int sectors(byte[] content) {
        return (Math.max(SHORTEST, content.length) + SECTOR - 1) / SECTOR;
    }

    private static void header(ByteBuffer out) {
        out.put(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
        out.putShort(24, (short) 0x3e).putShort(26, (short) 3).putShort(28, (short) 0xfffe).putShort(30, (short) 9)
                .putShort(32, (short) 6).putInt(44, 1).putInt(48, 1).putInt(56, SHORTEST).putInt(60, END)
                .putInt(68, END).putInt(76, 0);
        for (int i = 1; i < 109; i++) {
            out.putInt(76 + 4 * i, -1);
        }
    }

    private static void chain(ByteBuffer out, int length, int last) {
        int from = (out.position() - SECTOR) / 4;
        for (int i = 0; i < length; i++) {
            out.putInt(i + 1 == length ? last : from + i + 1);
        }
    }

    private static int chainFrom(ByteBuffer out, int first, int length) {
        out.position(SECTOR + 4 * first);
        chain(out, length, END);
        return first + length;
    }

    private static void directory(ByteBuffer out, byte[] classId, Map<String, byte[]> streams, int[] lengths, int first) {
        out.position(2 * SECTOR);
        entry(out, "Root Entry", 5, classId, END, 0);
        int at = first;
        int index = 0;
        for (String name : streams.keySet()) {
            entry(out, name, 2, new byte[16], at, lengths[index] * SECTOR);
            at += lengths[index++];
        }
    }

    private static void entry(ByteBuffer out, String name, int type, byte[] classId, int first, int size) {
        int begin = out.position();
        out.put(name.getBytes(StandardCharsets.UTF_16LE));
        out.putShort(begin + 64, (short) (2 * name.length() + 2)).put(begin + 66, (byte) type)
                .putInt(begin + 68, -1).putInt(begin + 72, -1).putInt(begin + 76, type == 5 ? 1 : -1);
        out.position(begin + 80).put(classId);
        out.putInt(begin + 116, first).putInt(begin + 120, size);
        out.position(begin + 128);
    }
}

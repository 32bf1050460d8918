package org.mingda.letter.format;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a TrueType font from its tables, with the check sums that some readers insist on. */
final class TrueTypeFile {

    private static final int VERSION = 0x00010000;
    private static final int MAGIC = 0xB1B0AFBA;
    private static final int ADJUSTMENT_IN_HEAD = 8;

    private TrueTypeFile() {}

    static byte[] of(Map<String, byte[]> tables) {
        SortedMap<String, byte[]> sorted = new TreeMap<>(tables);
        sorted.computeIfPresent("head", (tag, head) -> ByteBuffer.wrap(head.clone()).putInt(ADJUSTMENT_IN_HEAD, 0).array());
        ByteBuffer file = ByteBuffer.allocate(start(sorted.size())
                + sorted.values().stream().mapToInt(table -> padded(table.length)).sum());
        header(file, sorted.size());
        int headAt = 0;
        int place = start(sorted.size());
        for (Map.Entry<String, byte[]> table : sorted.entrySet()) {
            headAt = table.getKey().equals("head") ? place : headAt;
            entry(file, table.getKey(), table.getValue(), place);
            file.put(place, table.getValue());
            place += padded(table.getValue().length);
        }
        return file.putInt(headAt + ADJUSTMENT_IN_HEAD, MAGIC - checkSum(file.array())).array();
    }

    private static void header(ByteBuffer file, int tables) {
        int power = Integer.highestOneBit(tables);
        file.putInt(VERSION).putShort((short) tables).putShort((short) (power * 16))
                .putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (tables * 16 - power * 16));
    }

    private static void entry(ByteBuffer file, String tag, byte[] table, int place) {
        for (char letter : tag.toCharArray()) {
            file.put((byte) letter);
        }
        file.putInt(checkSum(table)).putInt(place).putInt(table.length);
    }

    private static int checkSum(byte[] bytes) {
        ByteBuffer words = ByteBuffer.allocate(padded(bytes.length)).put(bytes).rewind();
        int sum = 0;
        while (words.hasRemaining()) {
            sum += words.getInt();
        }
        return sum;
    }

    private static int start(int tables) {
        return 12 + 16 * tables;
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }
}

package org.mingda.letter.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables that a font inside a PDF may do without, and a font file may not: which sign has which glyph, and names. */
final class FontTables {

    private static final int WINDOWS = 3;
    private static final int BASIC_PLANE = 1;
    private static final int ALL_OF_UNICODE = 10;
    private static final int CHINESE = 0x0804;
    private static final int LAST_BASIC = 0xFFFF;

    private FontTables() {}

    /** {@code cmap}: one part for the basic plane, one for everything; each sign is a segment of its own. */
    static byte[] characters(SortedMap<Integer, Integer> glyphs) {
        byte[] basic = basicPlane(new TreeMap<>(glyphs.headMap(LAST_BASIC)));
        byte[] all = allOfUnicode(glyphs);
        return ByteBuffer.allocate(20 + basic.length + all.length).putShort((short) 0).putShort((short) 2)
                .putShort((short) WINDOWS).putShort((short) BASIC_PLANE).putInt(20)
                .putShort((short) WINDOWS).putShort((short) ALL_OF_UNICODE).putInt(20 + basic.length)
                .put(basic).put(all).array();
    }

    private static byte[] basicPlane(SortedMap<Integer, Integer> glyphs) {
        glyphs.put(LAST_BASIC, 0);
        int segments = glyphs.size();
        int power = Integer.highestOneBit(segments);
        ByteBuffer table = ByteBuffer.allocate(16 + 8 * segments)
                .putShort((short) 4).putShort((short) (16 + 8 * segments)).putShort((short) 0)
                .putShort((short) (2 * segments)).putShort((short) (2 * power))
                .putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (2 * (segments - power)));
        glyphs.keySet().forEach(end -> table.putShort(end.shortValue()));
        table.putShort((short) 0);
        glyphs.keySet().forEach(start -> table.putShort(start.shortValue()));
        glyphs.forEach((sign, glyph) -> table.putShort((short) (glyph - sign)));
        return table.array();
    }

    private static byte[] allOfUnicode(SortedMap<Integer, Integer> glyphs) {
        ByteBuffer table = ByteBuffer.allocate(16 + 12 * glyphs.size())
                .putShort((short) 12).putShort((short) 0).putInt(16 + 12 * glyphs.size()).putInt(0).putInt(glyphs.size());
        glyphs.forEach((sign, glyph) -> table.putInt(sign).putInt(sign).putInt(glyph));
        return table.array();
    }

    /** {@code name}: family, style, unique name, full name and PostScript name, all the same but the style. */
    static byte[] names(String name) {
        Map<Integer, String> names = new TreeMap<>(Map.of(1, name, 2, "Regular", 3, name, 4, name, 6, name));
        int length = names.values().stream().mapToInt(String::length).sum() * 2;
        ByteBuffer table = ByteBuffer.allocate(6 + 12 * names.size() + length)
                .putShort((short) 0).putShort((short) names.size()).putShort((short) (6 + 12 * names.size()));
        int place = 0;
        for (Map.Entry<Integer, String> entry : names.entrySet()) {
            int bytes = entry.getValue().length() * 2;
            List.of(WINDOWS, BASIC_PLANE, CHINESE, entry.getKey(), bytes, place)
                    .forEach(number -> table.putShort(number.shortValue()));
            place += bytes;
        }
        names.values().forEach(text -> table.put(text.getBytes(StandardCharsets.UTF_16BE)));
        return table.array();
    }

    /** {@code post}, version 3: no names of glyphs. */
    static byte[] noGlyphNames() {
        return ByteBuffer.allocate(32).putInt(0x00030000).array();
    }

    /** {@code OS/2}, version 3: a regular face that may be embedded. */
    static byte[] measures(int ascent, int descent) {
        ByteBuffer table = ByteBuffer.allocate(96).putShort((short) 3);
        table.putShort(4, (short) 400).putShort(6, (short) 5).putShort(62, (short) 0x0040)
                .putShort(66, (short) LAST_BASIC)
                .putShort(68, (short) ascent).putShort(70, (short) descent)
                .putShort(74, (short) ascent).putShort(76, (short) -descent);
        return table.array();
    }
}

package org.mingda.letter.format;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font as it lies in a PDF, and which of its glyphs stands for which sign there. */
final class PageFont {

    private static final int LENGTH_OF_SUBSET_TAG = 7;

    private final long id;
    private final PDFont font;
    private final SortedMap<Integer, Integer> glyphs = new TreeMap<>();

    PageFont(long id, PDFont font) {
        this.id = id;
        this.font = font;
    }

    long id() {
        return id;
    }

    /** As in the PDF, without the six letters that mark a subset. */
    String name() {
        String name = font.getName();
        return name.indexOf('+') == LENGTH_OF_SUBSET_TAG - 1 ? name.substring(LENGTH_OF_SUBSET_TAG) : name;
    }

    /** The sign that a code of the page stands for; empty when the PDF does not say. */
    String sign(int code) throws IOException {
        String sign = font.toUnicode(code);
        if (sign == null || sign.isEmpty()) {
            return "";
        }
        glyphs.putIfAbsent(sign.codePointAt(0), outlines().codeToGID(code));
        return sign;
    }

    /** A font file of its own with the glyphs that the PDF has. */
    byte[] file() {
        try {
            TrueTypeFont drawn = outlines().getTrueTypeFont();
            Map<String, byte[]> tables = new TreeMap<>();
            for (TTFTable table : drawn.getTables()) {
                tables.put(table.getTag(), drawn.getTableBytes(table));
            }
            tables.put("cmap", FontTables.characters(glyphs));
            tables.putIfAbsent("name", FontTables.names(name()));
            tables.putIfAbsent("post", FontTables.noGlyphNames());
            tables.putIfAbsent("OS/2", FontTables.measures(drawn.getHorizontalHeader().getAscender(),
                    drawn.getHorizontalHeader().getDescender()));
            return TrueTypeFile.of(tables);
        } catch (IOException unreadable) {
            throw new IllegalStateException("font of a PDF: " + font.getName(), unreadable);
        }
    }

    private PDCIDFontType2 outlines() {
        if (font instanceof PDType0Font composite
                && composite.getDescendantFont() instanceof PDCIDFontType2 outlines && outlines.isEmbedded()) {
            return outlines;
        }
        throw new IllegalStateException("only embedded TrueType fonts go into an OFD, not " + font.getName());
    }
}

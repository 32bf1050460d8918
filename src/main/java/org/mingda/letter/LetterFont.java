package org.mingda.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One TrueType font, parsed once for all letters; the style sheet knows it by its family name. */
record LetterFont(String family, TrueTypeFont font, CmapLookup characters) {

    static LetterFont parse(String family, byte[] file) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            return new LetterFont(family, font, font.getUnicodeCmapLookup());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** How wide a character is, in full characters. */
    double width(int character) {
        try {
            return (double) font.getAdvanceWidth(characters.getGlyphId(character)) / font.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** For one document; of the font only the characters that the document uses go into the file. */
    PDType0Font in(PDDocument document) {
        try {
            return PDType0Font.load(document, font, true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

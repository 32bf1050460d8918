package org.mingda.letter.redaction;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the characters of one page of a PDF in reading order, blanks left out; a scan has none. */
final class Glyphs extends PDFTextStripper {

    private final List<Glyph> found = new ArrayList<>();

    private Glyphs(int page) {
        setSortByPosition(true);
        setStartPage(page);
        setEndPage(page);
    }

    static List<Glyph> of(PDDocument document, int page) throws IOException {
        Glyphs reader = new Glyphs(page);
        reader.writeText(document, Writer.nullWriter());
        return reader.found;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        positions.stream().filter(each -> !each.getUnicode().isBlank())
                .forEach(each -> found.add(Glyph.of(getCurrentPageNo(), getCurrentPage(), each)));
    }
}

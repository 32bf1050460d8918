package org.mingda.letter.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The last page of a burned file (遮盖说明): what was covered on which page, under which article, and why. */
final class NotePages {

    private static final float MARGIN = 79;
    private static final float SIZE = 12;
    private static final float TITLE = 18;
    private static final float LINE = 22;
    private static final int UNKNOWN = '□';

    private final PDDocument target;
    private final CmapLookup characters;
    private final PDFont font;
    private PDPageContentStream pen;
    private float y;

    NotePages(PDDocument target) throws IOException {
        this.target = target;
        try (InputStream file = NotePages.class.getResourceAsStream("/fonts/letter-text.ttf")) {
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            characters = parsed.getUnicodeCmapLookup();
            font = PDType0Font.load(target, parsed, true);
        }
    }

    void write(Map<Integer, List<RedactionBox>> boxes) throws IOException {
        turn();
        line("遮盖说明", TITLE, (PDRectangle.A4.getWidth() - 4 * TITLE) / 2);
        y -= LINE / 2;
        paragraph("本文件含有依法不予公开、但能够与可以公开的内容区分处理的内容，依据《中华人民共和国政府信息公开条例》第三十七条，已将不予公开的内容遮盖。各处遮盖的依据和理由如下：");
        for (Map.Entry<Integer, List<RedactionBox>> page : boxes.entrySet()) {
            for (Map.Entry<String, Integer> why : reasons(page.getValue()).entrySet()) {
                paragraph("第" + page.getKey() + "页，" + why.getValue() + "处：" + why.getKey());
            }
        }
        pen.close();
    }

    private static Map<String, Integer> reasons(List<RedactionBox> boxes) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        boxes.forEach(box -> reasons.merge(box.article() + "；" + box.reason(), 1, Integer::sum));
        return reasons;
    }

    private void paragraph(String text) throws IOException {
        for (String line : lines("　　" + known(text))) {
            line(line, SIZE, MARGIN);
        }
    }

    private void line(String text, float size, float x) throws IOException {
        if (y < MARGIN) {
            turn();
        }
        pen.beginText();
        pen.setFont(font, size);
        pen.newLineAtOffset(x, y);
        pen.showText(text);
        pen.endText();
        y -= LINE;
    }

    private void turn() throws IOException {
        if (pen != null) {
            pen.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        target.addPage(page);
        pen = new PDPageContentStream(target, page);
        y = PDRectangle.A4.getHeight() - MARGIN - TITLE;
    }

    private List<String> lines(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            String one = Character.toString(character);
            boolean full = width(line + one) > PDRectangle.A4.getWidth() - 2 * MARGIN;
            if (full && "，。；：、）》".indexOf(character) < 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(one);
        }
        lines.add(line.toString());
        return lines;
    }

    private float width(String text) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }

    /** With a box for what the font does not have, and blanks for ends of lines. */
    private String known(String text) {
        return text.replaceAll("\\s", " ").codePoints()
                .map(each -> characters.getGlyphId(each) == 0 ? UNKNOWN : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}

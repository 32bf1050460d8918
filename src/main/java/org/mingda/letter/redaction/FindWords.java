package org.mingda.letter.redaction;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;

/** Proposes boxes where words or numbers stand in a PDF; an officer decides. What is only a picture is not found. */
@Component
public class FindWords {

    /** Numbers that betray somebody: of identity cards (18 or 15 digits), mobile and fixed telephones. */
    public enum Kind {
        ID_NUMBER("(?<!\\d)([1-9]\\d{5}(19|20)\\d{2}(0[1-9]|1[0-2])\\d{5}[\\dXx]"
                + "|[1-9]\\d{7}(0[1-9]|1[0-2])\\d{5})(?!\\d)"),
        PHONE("(?<!\\d)(1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}|0\\d{2,3}[-—－)）]?[2-9]\\d{6,7})(?!\\d)");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private static final double MARGIN = 0.002;
    private static final int MOST = 500;

    /** Where a word stands, blanks and line ends not counted; one box a line. */
    public List<RedactionBox> word(byte[] pdf, String word) {
        String plain = Wording.plain(word);
        if (plain.isEmpty()) {
            throw new UseCaseRefused("请填写要查找的文字，或者选择查找身份证号、电话。");
        }
        return find(pdf, Pattern.compile(Pattern.quote(plain), Pattern.CASE_INSENSITIVE));
    }

    public List<RedactionBox> all(byte[] pdf, Kind kind) {
        return find(pdf, kind.pattern);
    }

    private static List<RedactionBox> find(byte[] pdf, Pattern pattern) {
        List<RedactionBox> boxes = new ArrayList<>();
        try (PDDocument document = OpenPdf.of(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages() && boxes.size() < MOST; page++) {
                new Wording(Glyphs.of(document, page)).find(pattern).forEach(place -> boxes.addAll(lines(place)));
            }
        } catch (IOException | IllegalStateException | ClassCastException broken) {
            throw OpenPdf.broken();
        }
        return boxes.subList(0, Math.min(MOST, boxes.size()));
    }

    private static List<RedactionBox> lines(List<Glyph> place) {
        List<RedactionBox> boxes = new ArrayList<>();
        Rectangle2D line = null;
        for (Glyph glyph : place) {
            if (line != null && !besides(line, glyph.area())) {
                boxes.add(box(glyph.page(), line));
                line = null;
            }
            line = line == null ? glyph.area() : line.createUnion(glyph.area());
        }
        boxes.add(box(place.get(0).page(), line));
        return boxes;
    }

    /** In the same line, or in the same column of upright writing. */
    private static boolean besides(Rectangle2D line, Rectangle2D next) {
        boolean sameLine = next.getCenterY() > line.getMinY() && next.getCenterY() < line.getMaxY();
        boolean sameColumn = next.getCenterX() > line.getMinX() && next.getCenterX() < line.getMaxX()
                && next.getMinY() - line.getMaxY() < next.getHeight() && line.getWidth() < 2 * next.getWidth();
        return sameLine || sameColumn;
    }

    private static RedactionBox box(int page, Rectangle2D area) {
        double x = Math.max(0, area.getMinX() - MARGIN);
        double y = Math.max(0, area.getMinY() - MARGIN);
        return new RedactionBox(page, x, y, Math.min(1, area.getMaxX() + MARGIN) - x,
                Math.min(1, area.getMaxY() + MARGIN) - y, "", "", "");
    }
}

package org.mingda.letter;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** What a finished page has where, in millimetres from its upper left corner. */
final class PageMarks extends PDFGraphicsStreamEngine {

    private static final double MM = 25.4 / 72;

    /** A character; {@code base} is the line it stands on, {@code size} in points. */
    record Glyph(String text, double left, double base, double width, double size) {
        double right() {
            return left + width;
        }
    }

    /** Characters that stand on one line, from left to right. */
    record Line(double base, List<Glyph> glyphs) {
        String text() {
            return glyphs.stream().map(Glyph::text).collect(Collectors.joining()).strip();
        }

        double left() {
            return glyphs.stream().filter(Line::isVisible).mapToDouble(Glyph::left).min().orElseThrow();
        }

        double right() {
            return glyphs.stream().filter(Line::isVisible).mapToDouble(Glyph::right).max().orElseThrow();
        }

        double middle() {
            return (left() + right()) / 2;
        }

        double size() {
            return glyphs.get(0).size();
        }

        private static boolean isVisible(Glyph glyph) {
            return !glyph.text().isBlank();
        }
    }

    final List<Glyph> glyphs = new ArrayList<>();
    final List<Rectangle2D> pictures = new ArrayList<>();
    /** Filled areas, such as rules and the borders of tables. */
    final List<Rectangle2D> areas = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();
    private final double height;

    private PageMarks(PDPage page) throws IOException {
        super(page);
        height = page.getMediaBox().getHeight();
        processPage(page);
    }

    static List<PageMarks> of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PageMarks> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                pages.add(new PageMarks(page));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From top to bottom; glyphs in the order in which the page has them. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            lines.stream().filter(line -> Math.abs(line.base() - glyph.base()) < 0.1).findFirst()
                    .orElseGet(() -> added(lines, glyph)).glyphs().add(glyph);
        }
        lines.removeIf(line -> line.text().isEmpty());
        lines.sort(Comparator.comparingDouble(Line::base));
        return lines;
    }

    private static Line added(List<Line> lines, Glyph glyph) {
        lines.add(new Line(glyph.base(), new ArrayList<>()));
        return lines.get(lines.size() - 1);
    }

    Line line(String text) {
        return lines().stream().filter(line -> line.text().contains(text)).findFirst().orElseThrow(
                () -> new AssertionError(text + " not in " + lines().stream().map(Line::text).toList()));
    }

    /** Rules that are as wide as this, the highest first. */
    List<Rectangle2D> rules(double width) {
        return areas.stream().filter(area -> Math.abs(area.getWidth() - width) < 0.5 && area.getHeight() < 1)
                .sorted(Comparator.comparingDouble(Rectangle2D::getY)).toList();
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector moved) {
        double left = place.getTranslateX() * MM;
        String text = font.toUnicode(code);
        glyphs.add(new Glyph(text == null ? "" : text, left, (height - place.getTranslateY()) * MM,
                moved.getX() * place.getScalingFactorX() * MM, place.getScalingFactorY()));
    }

    @Override
    public void drawImage(PDImage image) {
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        pictures.add(area(new Rectangle2D.Double(place.getTranslateX(), place.getTranslateY(), place.getScaleX(),
                place.getScaleY())));
    }

    @Override
    public void fillPath(int windingRule) {
        areas.add(area(path.getBounds2D()));
        path.reset();
    }

    private Rectangle2D area(Rectangle2D points) {
        return new Rectangle2D.Double(points.getX() * MM, (height - points.getMaxY()) * MM, points.getWidth() * MM,
                points.getHeight() * MM);
    }

    @Override
    public void appendRectangle(Point2D first, Point2D second, Point2D third, Point2D fourth) {
        List<Point2D> corners = List.of(first, second, third, fourth);
        path.moveTo(first.getX(), first.getY());
        IntStream.range(1, 4).forEach(i -> path.lineTo(corners.get(i).getX(), corners.get(i).getY()));
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        areas.add(area(path.getBounds2D()));
        path.reset();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        fillPath(windingRule);
    }

    @Override
    public void clip(int windingRule) {
        // what is drawn is measured whole
    }

    @Override
    public void shadingFill(COSName name) {
        // letters have none
    }
}

package org.mingda.letter.redaction;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** A character and where it stands, in parts of the upright page. */
record Glyph(int page, String text, Rectangle2D area) {

    private static final float BELOW = -0.22f;
    private static final float ABOVE = 0.92f;

    static Glyph of(int number, PDPage page, TextPosition position) {
        Matrix matrix = position.getTextMatrix();
        double upX = matrix.getValue(1, 0);
        double upY = matrix.getValue(1, 1);
        Rectangle2D area = null;
        for (double[] corner : new double[][] {{matrix.getTranslateX(), matrix.getTranslateY()},
            {position.getEndX(), position.getEndY()}}) {
            area = with(area, upright(page, corner[0] + BELOW * upX, corner[1] + BELOW * upY));
            area = with(area, upright(page, corner[0] + ABOVE * upX, corner[1] + ABOVE * upY));
        }
        return new Glyph(number, position.getUnicode(), area);
    }

    boolean coveredBy(RedactionBox box) {
        return box.page() == page && box.covers(area.getCenterX(), area.getCenterY());
    }

    private static Rectangle2D with(Rectangle2D area, Point2D point) {
        if (area == null) {
            return new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
        }
        area.add(point);
        return area;
    }

    /** From the page's own coordinates, counted from the lower left of what is shown, to those of the reader. */
    private static Point2D upright(PDPage page, double x, double y) {
        double right = x / page.getCropBox().getWidth();
        double up = y / page.getCropBox().getHeight();
        return switch (page.getRotation()) {
            case 90 -> new Point2D.Double(up, right);
            case 180 -> new Point2D.Double(1 - right, up);
            case 270 -> new Point2D.Double(1 - up, 1 - right);
            default -> new Point2D.Double(right, 1 - up);
        };
    }
}

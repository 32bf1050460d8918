package org.mingda.letter.format;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The measure of OFD: millimetres from the upper left corner, to a thousandth. */
final class Millimetres {

    private static final double OF_A_POINT = 25.4 / 72;

    private Millimetres() {}

    static double of(double points) {
        return rounded(points * OF_A_POINT);
    }

    static double rounded(double millimetres) {
        return Math.round(millimetres * 1000) / 1000.0;
    }

    /** From the points of a PDF page, which count from the lower left corner. */
    static AffineTransform onPage(PDRectangle page) {
        return new AffineTransform(OF_A_POINT, 0, 0, -OF_A_POINT,
                -page.getLowerLeftX() * OF_A_POINT, page.getUpperRightY() * OF_A_POINT);
    }
}

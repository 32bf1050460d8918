package org.mingda.letter.format;

import java.awt.geom.AffineTransform;

/**
 * One sign at its place on a page.
 *
 * @param size  of the font, in millimetres
 * @param width in millimetres, along the line
 * @param place from the line's own plane, where text runs to the right on y = 0, to the page
 */
record Glyph(PageFont font, String sign, Colour colour, double size, double width, AffineTransform place) {

    boolean isBlank() {
        return sign.isBlank();
    }

    boolean isUpright() {
        return isSame(place.getScaleX(), 1) && isSame(place.getScaleY(), 1)
                && isSame(place.getShearX(), 0) && isSame(place.getShearY(), 0);
    }

    /** Whether both can stand in one line, as far as their look goes. */
    boolean looksLike(Glyph other) {
        return font == other.font && colour.equals(other.colour) && isSame(size, other.size)
                && isSame(place.getScaleX(), other.place.getScaleX())
                && isSame(place.getScaleY(), other.place.getScaleY())
                && isSame(place.getShearX(), other.place.getShearX())
                && isSame(place.getShearY(), other.place.getShearY());
    }

    static boolean isSame(double one, double other) {
        return Math.abs(one - other) < 0.0005;
    }
}

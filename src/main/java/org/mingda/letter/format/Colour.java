package org.mingda.letter.format;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.ofdrw.core.pageDescription.color.color.CT_Color;

/**
 * A colour on a page.
 *
 * @param rgb   eight bits each
 * @param alpha 255 covers all that lies below
 */
record Colour(int rgb, int alpha) {

    static final int OPAQUE = 255;

    static Colour of(PDColor colour, double alpha) throws IOException {
        return new Colour(colour.toRGB(), (int) Math.round(alpha * OPAQUE));
    }

    CT_Color inOfd() {
        CT_Color colour = CT_Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
        return alpha == OPAQUE ? colour : colour.setAlpha(alpha);
    }
}

package org.mingda.letter.redaction;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** What a page's picture consists of, so that it is packed well. */
enum Shades {
    LETTERS, GREY, COLOURS;

    private static final int COLOUR = 48;
    private static final int NEARLY_BLACK = 64;
    private static final int NEARLY_WHITE = 216;
    /** Of a page of letters at 200 dots per inch, their edges; more are a photograph or a scan's grey ground. */
    private static final double EDGES = 0.07;

    /** Every second point of every second line is enough to tell; the picture holds its points as whole numbers. */
    static Shades of(BufferedImage picture) {
        int[] points = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        int width = picture.getWidth();
        long grey = 0;
        long coloured = 0;
        long all = 0;
        for (int line = 0; line < points.length; line += 2 * width) {
            for (int i = line; i < line + width; i += 2) {
                grey += grey(points[i]) ? 1 : 0;
                coloured += coloured(points[i]) ? 1 : 0;
                all++;
            }
        }
        return coloured > all / 5000 ? COLOURS : grey > all * EDGES ? GREY : LETTERS;
    }

    private static boolean grey(int point) {
        int green = point >> 8 & 255;
        return green > NEARLY_BLACK && green < NEARLY_WHITE;
    }

    private static boolean coloured(int point) {
        int red = point >> 16 & 255;
        int green = point >> 8 & 255;
        int blue = point & 255;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > COLOUR;
    }
}

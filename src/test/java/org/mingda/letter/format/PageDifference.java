package org.mingda.letter.format;

import java.awt.image.BufferedImage;

/**
 * How much two pictures of a page differ where they differ most: the page is cut into squares, and of each the mean
 * difference counts. Two renderers smooth edges differently, which evens out in a square; a sign that is missing, wrong
 * or elsewhere does not.
 */
public final class PageDifference {

    private PageDifference() {}

    /** From 0 (no square differs) to 1 (one is white here and black there); pictures of other sizes differ by 1. */
    public static double of(BufferedImage one, BufferedImage other, int square) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 1;
        }
        double largest = 0;
        for (int top = 0; top + square <= one.getHeight(); top += square / 2) {
            for (int left = 0; left + square <= one.getWidth(); left += square / 2) {
                largest = Math.max(largest, mean(one, other, left, top, square));
            }
        }
        return largest;
    }

    private static double mean(BufferedImage one, BufferedImage other, int left, int top, int square) {
        double sum = 0;
        for (int y = top; y < top + square; y++) {
            for (int x = left; x < left + square; x++) {
                sum += Math.abs(grey(one.getRGB(x, y)) - grey(other.getRGB(x, y)));
            }
        }
        return sum / square / square;
    }

    private static double grey(int rgb) {
        return ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3.0 / 255;
    }
}

package org.mingda.letter.redaction;

/**
 * A rectangle of a page that is not given, and why (Articles 14 to 16).
 *
 * @param page from 1
 * @param x of its left edge; like the others in parts of the upright page as one sees it, from 0 to 1
 * @param y of its upper edge, from above
 * @param ground id of the ground in {@code rules/grounds.csv}
 * @param article that is written into the box
 */
public record RedactionBox(int page, double x, double y, double width, double height, String ground, String article,
        String reason) {

    /** Whether it lies on a page and has a size; what is smaller than a thousandth could not be seen. */
    public boolean sound() {
        return page > 0 && within(x, width) && within(y, height);
    }

    /** The same place for this reason. */
    public RedactionBox because(String newGround, String newArticle, String newReason) {
        return new RedactionBox(page, x, y, width, height, newGround, newArticle, newReason);
    }

    /** Whether a point of the page lies in it. */
    boolean covers(double pointX, double pointY) {
        return pointX >= x && pointX <= x + width && pointY >= y && pointY <= y + height;
    }

    private static boolean within(double from, double size) {
        return from >= 0 && size >= 0.001 && from + size <= 1.0005;
    }
}

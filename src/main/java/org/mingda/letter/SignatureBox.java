package org.mingda.letter;

import java.util.Locale;

/**
 * Where name and date of whoever signs stand, in characters: the date ends four from the right and the name is centred
 * over it (GB/T 9704-2012, 7.3.5.1); a longer name ends two from the right with the date centred under it, and one that
 * is longer still is put into lines of equal length.
 */
record SignatureBox(double width, double right) {

    private static final double DATE_RIGHT = 4;
    private static final double NAME_RIGHT = 2;
    private static final double LONGEST = 24;

    static SignatureBox of(double name, double date) {
        double underDate = date + 2 * DATE_RIGHT;
        if (name <= underDate) {
            return new SignatureBox(underDate, 0);
        }
        double lines = Math.ceil(name / LONGEST);
        return new SignatureBox(Math.min(LONGEST, Math.ceil(name / lines)), NAME_RIGHT);
    }

    String css() {
        return String.format(Locale.ROOT, "width: %.3fem; margin-right: %.0fem", width, right);
    }
}

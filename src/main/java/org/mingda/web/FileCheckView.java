package org.mingda.web;

import java.util.List;
import org.mingda.letter.release.ReleaseFinding;

/**
 * What the check before release says of a record's file.
 *
 * @param state waiting (for the scanner), refused (by it), unchecked, open, settled or clear
 * @param open how many findings keep the file from leaving
 * @param cleanable whether a copy without some of them can be made
 */
record FileCheckView(String state, long open, List<Line> lines, boolean cleanable) {

    /** One finding; who settled it and when in words, null while nobody has. */
    record Line(ReleaseFinding finding, String who, String when) {}

    public boolean canBeSettled() {
        return lines.stream().anyMatch(line -> line.finding().canBeSettled());
    }
}

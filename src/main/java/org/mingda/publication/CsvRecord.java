package org.mingda.publication;

import java.util.List;

/** A record of a file with commas; {@code line} is the one it begins on, the first is 1. */
record CsvRecord(int line, List<String> cells) {

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Without the empty cells that spreadsheets leave at the end. */
    int filled() {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }
}

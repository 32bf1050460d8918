package org.mingda.law;

import java.util.ArrayList;
import java.util.List;

/** Splits one line of comma-separated text; a spreadsheet puts cells with commas in double quotes. */
final class CsvLine {

    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private boolean justClosed;

    private CsvLine() {
    }

    static List<String> cells(String line) {
        CsvLine reader = new CsvLine();
        line.chars().forEach(c -> reader.take((char) c));
        reader.endCell();
        return reader.cells;
    }

    private void take(char c) {
        if (c == '"') {
            quote();
        } else if (c == ',' && !quoted) {
            endCell();
        } else {
            cell.append(c);
            justClosed = false;
        }
    }

    /** Quotes open at the start of a cell; a second one right after the closing one stands for itself. */
    private void quote() {
        if (quoted) {
            quoted = false;
            justClosed = true;
        } else if (justClosed) {
            cell.append('"');
            quoted = true;
            justClosed = false;
        } else if (cell.toString().isBlank()) {
            quoted = true;
        } else {
            cell.append('"');
        }
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
        justClosed = false;
    }
}

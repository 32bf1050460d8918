package org.mingda.publication;

import java.util.ArrayList;
import java.util.List;

/** Reads records with commas; cells in double quotes may hold commas, line ends and doubled quotes. */
final class CsvReader {

    private final List<CsvRecord> records = new ArrayList<>();
    private final String text;
    private List<String> cells = new ArrayList<>();
    private StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int begun = 1;
    private int opened;
    private int place;

    private CsvReader(String text) {
        this.text = text;
    }

    /** The records; line ends are {@code \n}. A quote that is never closed is refused with its line. */
    static List<CsvRecord> read(String text) {
        return new CsvReader(text).records();
    }

    private List<CsvRecord> records() {
        while (place < text.length()) {
            take(text.charAt(place++));
        }
        if (opened > 0) {
            throw new PublicationRefused("第 " + opened + " 行的双引号没有结束，请补上后面的双引号，或者去掉它。");
        }
        if (cell.length() > 0 || !cells.isEmpty()) {
            endRecord();
        }
        return records;
    }

    private void take(char sign) {
        if (opened > 0) {
            quoted(sign);
        } else if (sign == '"' && cell.toString().isBlank()) {
            cell.setLength(0);
            opened = line;
        } else if (sign == ',') {
            endCell();
        } else if (sign == '\n') {
            endRecord();
        } else {
            cell.append(sign);
        }
    }

    private void quoted(char sign) {
        if (sign != '"') {
            cell.append(sign);
            line += sign == '\n' ? 1 : 0;
        } else if (place < text.length() && text.charAt(place) == '"') {
            cell.append('"');
            place++;
        } else {
            opened = 0;
        }
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell = new StringBuilder();
    }

    private void endRecord() {
        endCell();
        records.add(new CsvRecord(begun, cells));
        cells = new ArrayList<>();
        begun = ++line;
    }
}

package org.mingda.web;

import java.util.List;
import java.util.stream.Collectors;

/** A table for spreadsheet programs: UTF-8 with the mark they want, and no cell that they would take for a formula. */
final class Csv {

    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA = "[=+\\-@\\t\\r].*";

    private Csv() {}

    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        if (text == null) {
            return "";
        }
        String plain = text.replaceAll("\\s*\\R\\s*", " ");
        String harmless = plain.matches(FORMULA) ? "'" + plain : plain;
        return harmless.matches(".*[\",].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}

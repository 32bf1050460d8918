package org.mingda.letter.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through the rows of one sheet. */
final class SheetLook implements XmlWalk.Walker {

    /** Columns from one to another, from 1, both included. */
    record Columns(int from, int to) {

        boolean has(int column) {
            return from <= column && column <= to;
        }
    }

    private final Seen seen;
    private final String where;
    private final Map<Integer, String> telling;
    private final Set<Integer> unseenStyles;
    private final List<Columns> hiddenColumns = new ArrayList<>();
    private final Ranges hiddenRowsUsed = new Ranges();
    private final Ranges hiddenColumnsUsed = new Ranges();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private boolean rowsHidden;
    private boolean rowHidden;
    private int row;
    private String cell = "";
    private String type;
    private int style;
    private boolean inCell;
    private boolean inFormula;

    SheetLook(Seen seen, String where, Map<Integer, String> telling, Set<Integer> unseenStyles) {
        this.seen = seen;
        this.where = where;
        this.telling = telling;
        this.unseenStyles = unseenStyles;
    }

    static boolean hides(XmlWalk.Attributes attributes, String size) {
        String length = attributes.get(size);
        return attributes.on("hidden") || length != null && Double.parseDouble(length) == 0;
    }

    @Override
    public void start(String name, XmlWalk.Attributes attributes) {
        switch (name) {
            case "sheetFormatPr" -> rowsHidden = attributes.on("zeroHeight");
            case "col" -> column(attributes);
            case "row" -> row(attributes);
            case "c" -> cell(attributes);
            case "f" -> inFormula = true;
            default -> outside(attributes);
        }
    }

    @Override
    public void text(String words) {
        StringBuilder target = inFormula ? formula : text;
        if (target.length() < 1 << 16) {
            target.append(words);
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("f")) {
            inFormula = false;
            told(formula.toString());
            formula.setLength(0);
        } else if (name.equals("c")) {
            value(text.toString());
            inCell = false;
            text.setLength(0);
        } else if (!inCell) {
            told(text.toString());
            text.setLength(0);
        }
    }

    /** What stands beside the cells: headers of printed pages, hints, links. */
    private void outside(XmlWalk.Attributes attributes) {
        if (!inCell) {
            text.setLength(0);
            told(attributes.get("prompt") + " " + attributes.get("display") + " " + attributes.get("tooltip"));
        }
    }

    void done() {
        if (!hiddenRowsUsed.isEmpty()) {
            seen.add(FindingKind.HIDDEN_ROWS, where, "第" + hiddenRowsUsed + "行", true);
        }
        if (!hiddenColumnsUsed.isEmpty()) {
            seen.add(FindingKind.HIDDEN_COLUMNS, where, "第" + hiddenColumnsUsed.asColumns() + "列", true);
        }
    }

    private void column(XmlWalk.Attributes attributes) {
        if (hides(attributes, "width")) {
            hiddenColumns.add(new Columns(Integer.parseInt(attributes.get("min")),
                    Integer.parseInt(attributes.get("max"))));
        }
    }

    private void row(XmlWalk.Attributes attributes) {
        row = attributes.get("r") == null ? row + 1 : Integer.parseInt(attributes.get("r"));
        rowHidden = hides(attributes, "ht")
                || rowsHidden && attributes.get("hidden") == null && !attributes.on("customHeight");
    }

    private void cell(XmlWalk.Attributes attributes) {
        inCell = true;
        text.setLength(0);
        cell = attributes.get("r") == null ? "" : attributes.get("r");
        type = attributes.get("t");
        style = attributes.get("s") == null ? 0 : Integer.parseInt(attributes.get("s"));
    }

    private void value(String value) {
        if (value.isBlank()) {
            return;
        }
        int column = Ranges.column(cell);
        if (rowHidden) {
            hiddenRowsUsed.add(row);
        }
        if (hiddenColumns.stream().anyMatch(columns -> columns.has(column))) {
            hiddenColumnsUsed.add(column);
        }
        if (unseenStyles.contains(style)) {
            seen.add(FindingKind.HIDDEN_TEXT, where, "看不见的字：" + cell, false);
        }
        told("s".equals(type) ? telling.getOrDefault(Integer.parseInt(value.strip()), "") : value);
    }

    private void told(String words) {
        seen.text(words, where);
    }
}

package org.mingda.letter.release;

import java.util.Set;

/** Goes through the runs of a Word text: what is hidden, changed, white, tiny or blackened, and what all of it says. */
final class RunsLook implements XmlWalk.Walker {

    static final Set<String> CHANGES = Set.of("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge",
            "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange",
            "numberingChange", "tblPrExChange");
    private static final int TINY = 4;

    private final Seen seen;
    private final String where;
    private final Set<String> hiddenStyles;
    private final StringBuilder paragraph = new StringBuilder();
    private boolean inRun;
    private boolean inText;
    private boolean hidden;
    private boolean paragraphHidden;
    private boolean white;
    private boolean tiny;
    private boolean black;
    private boolean shaded;
    private boolean cellShaded;
    private int changes;
    private String change;

    RunsLook(Seen seen, String where, Set<String> hiddenStyles) {
        this.seen = seen;
        this.where = where;
        this.hiddenStyles = hiddenStyles;
    }

    static boolean on(XmlWalk.Attributes attributes) {
        return attributes.get("val") == null || attributes.on("val");
    }

    @Override
    public void start(String name, XmlWalk.Attributes attributes) {
        if (CHANGES.contains(name)) {
            changes++;
            change = name;
            seen.add(FindingKind.TRACKED_CHANGE, where, "", true);
        }
        String value = String.valueOf(attributes.get("val"));
        switch (name) {
            case "p" -> paragraph();
            case "tc" -> cellShaded = false;
            case "r" -> run();
            case "pStyle" -> paragraphHidden = hiddenStyles.contains(value);
            case "rStyle" -> hidden |= hiddenStyles.contains(value);
            case "vanish", "webHidden" -> hidden |= inRun && name.equals("vanish") && on(attributes);
            case "color" -> white = inRun && value.equalsIgnoreCase("FFFFFF");
            case "sz" -> tiny = inRun && value.matches("\\d+") && Integer.parseInt(value) <= TINY;
            case "highlight" -> black |= inRun && value.equals("black");
            case "shd" -> shade(attributes);
            case "t", "delText", "instrText", "delInstrText" -> inText = true;
            case "tab", "br", "cr" -> paragraph.append(' ');
            default -> { }
        }
    }

    @Override
    public void text(String words) {
        if (!inText) {
            return;
        }
        if (paragraph.length() < 1 << 16) {
            paragraph.append(words);
        }
        if (words.isBlank()) {
            return;
        }
        if (changes > 0) {
            seen.add(FindingKind.TRACKED_CHANGE, where, (change.matches("del|moveFrom") ? "删除：" : "修改：") + words, true);
        }
        if (hidden || paragraphHidden) {
            seen.add(FindingKind.HIDDEN_TEXT, where, words, true);
        } else if (tiny || white && !shaded && !cellShaded) {
            seen.add(FindingKind.HIDDEN_TEXT, where, (tiny ? "极小的字：" : "白色的字：") + words, false);
        }
        if (black) {
            seen.add(FindingKind.COVERED_TEXT, where, "涂黑的字：" + words, false);
        }
    }

    @Override
    public void end(String name) {
        if (CHANGES.contains(name)) {
            changes--;
        }
        switch (name) {
            case "r" -> inRun = false;
            case "t", "delText", "instrText", "delInstrText" -> inText = false;
            case "p" -> {
                seen.text(paragraph.toString(), where);
                paragraph.setLength(0);
            }
            default -> { }
        }
    }

    private void paragraph() {
        paragraphHidden = false;
        shaded = false;
    }

    private void run() {
        inRun = true;
        hidden = false;
        white = false;
        tiny = false;
        black = false;
    }

    private void shade(XmlWalk.Attributes attributes) {
        String fill = String.valueOf(attributes.get("fill"));
        boolean coloured = fill.matches("[0-9A-Fa-f]{6}") && !fill.equalsIgnoreCase("FFFFFF");
        black |= inRun && fill.equals("000000") && !white;
        shaded |= coloured;
        cellShaded |= coloured && !inRun;
    }
}

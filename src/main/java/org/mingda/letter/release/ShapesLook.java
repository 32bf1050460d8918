package org.mingda.letter.release;

/** Goes through drawn shapes of Office: hidden ones, black ones without words, names and descriptions. */
final class ShapesLook implements XmlWalk.Walker {

    private final Seen seen;
    private final String where;
    private final XmlWalk.Walker next;
    private final StringBuilder text = new StringBuilder();
    private boolean inShape;
    private boolean inFill;
    private boolean inLine;
    private boolean dark;
    private boolean wordsInShape;

    /** {@code next} hears of everything too; may be null. */
    ShapesLook(Seen seen, String where, XmlWalk.Walker next) {
        this.seen = seen;
        this.where = where;
        this.next = next;
    }

    @Override
    public void start(String name, XmlWalk.Attributes attributes) {
        switch (name) {
            case "sp", "wsp" -> {
                inShape = true;
                dark = false;
                wordsInShape = false;
            }
            case "ln" -> inLine = true;
            case "solidFill" -> inFill = inShape && !inLine;
            case "srgbClr" -> dark |= inFill && isDark(String.valueOf(attributes.get("val")));
            case "schemeClr" -> dark |= inFill && String.valueOf(attributes.get("val")).matches("tx1|dk1");
            case "prstClr", "sysClr" -> dark |= inFill && String.valueOf(attributes.get("val")).matches("black|windowText");
            case "cNvPr", "docPr" -> named(attributes);
            case "p" -> text.setLength(0);
            default -> { }
        }
        if (next != null) {
            next.start(name, attributes);
        }
    }

    @Override
    public void text(String words) {
        wordsInShape |= !words.isBlank();
        if (text.length() < 1 << 16) {
            text.append(words);
        }
        if (next != null) {
            next.text(words);
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "ln" -> inLine = false;
            case "solidFill", "txBody", "txbx" -> inFill = false;
            case "p", "v", "t" -> seen.text(text.toString(), where);
            case "sp", "wsp" -> shape();
            default -> { }
        }
        if (name.equals("p")) {
            text.setLength(0);
        }
        if (next != null) {
            next.end(name);
        }
    }

    private void shape() {
        inShape = false;
        if (dark && !wordsInShape) {
            seen.add(FindingKind.COVERED_TEXT, where, "黑色的图形，下面可能有字", false);
        }
    }

    private void named(XmlWalk.Attributes attributes) {
        if (attributes.on("hidden")) {
            seen.add(FindingKind.HIDDEN_SHAPE, where, String.valueOf(attributes.get("name")), true);
        }
        seen.text(attributes.get("descr") + " " + attributes.get("title"), where);
    }

    private static boolean isDark(String rgb) {
        return rgb.matches("(?i)([0-2][0-9a-f]){3}");
    }
}

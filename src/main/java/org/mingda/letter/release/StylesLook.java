package org.mingda.letter.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which cell styles of a workbook show nothing: white signs on no ground, or a format that leaves all out. */
final class StylesLook implements XmlWalk.Walker {

    private final Set<String> emptyFormats = new HashSet<>(Set.of());
    private final List<Boolean> whiteFonts = new ArrayList<>();
    private final List<Boolean> filled = new ArrayList<>();
    private final List<Integer> unseen = new ArrayList<>();
    private String list = "";
    private boolean white;
    private boolean fill;
    private int style;

    List<Integer> unseen() {
        return unseen;
    }

    @Override
    public void start(String name, XmlWalk.Attributes attributes) {
        switch (name) {
            case "fonts", "fills", "cellXfs", "cellStyleXfs", "borders", "dxfs" -> list = name;
            case "numFmt" -> format(attributes);
            case "font" -> white = false;
            case "color" -> white |= list.equals("fonts") && isWhite(attributes);
            case "fill" -> fill = false;
            case "patternFill" -> fill |= !String.valueOf(attributes.get("patternType")).matches("none|gray125|null");
            case "gradientFill" -> fill = true;
            case "xf" -> style(attributes);
            default -> { }
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("font") && list.equals("fonts")) {
            whiteFonts.add(white);
        } else if (name.equals("fill") && list.equals("fills")) {
            filled.add(fill);
        }
    }

    private void format(XmlWalk.Attributes attributes) {
        if (String.valueOf(attributes.get("formatCode")).replaceAll("[\\s\"]", "").matches(";;;?")) {
            emptyFormats.add(attributes.get("numFmtId"));
        }
    }

    private static boolean isWhite(XmlWalk.Attributes attributes) {
        boolean plain = attributes.get("tint") == null;
        return String.valueOf(attributes.get("rgb")).endsWith("FFFFFF") || "0".equals(attributes.get("theme")) && plain
                || "9".equals(attributes.get("indexed")) || "1".equals(attributes.get("indexed"));
    }

    private void style(XmlWalk.Attributes attributes) {
        if (!list.equals("cellXfs")) {
            return;
        }
        boolean whiteOnNothing = at(whiteFonts, attributes.get("fontId")) && !at(filled, attributes.get("fillId"));
        if (whiteOnNothing || emptyFormats.contains(attributes.get("numFmtId"))) {
            unseen.add(style);
        }
        style++;
    }

    private static boolean at(List<Boolean> list, String index) {
        int place = index == null ? 0 : Integer.parseInt(index);
        return place < list.size() && list.get(place);
    }
}

package org.mingda.letter.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks through the sheets of an XLSX. */
final class WorkbookLook {

    /** A sheet of the workbook; {@code part} is where it lies. */
    record Sheet(String name, String state, String part) {

        boolean hidden() {
            return state != null && !state.equals("visible");
        }
    }

    private final Parts parts;
    private final Piece file;
    private final Seen seen;

    WorkbookLook(Parts parts, Piece file, Seen seen) {
        this.parts = parts;
        this.file = file;
        this.seen = seen;
    }

    void look() throws IOException {
        Map<Integer, String> strings = strings();
        Set<Integer> unseen = parts.has("xl/styles.xml") ? unseenStyles() : Set.of();
        for (Sheet sheet : sheets(parts)) {
            String where = file.at("工作表“" + sheet.name() + "”");
            if (sheet.hidden()) {
                seen.add(FindingKind.HIDDEN_SHEET, where, sheet.state().equals("veryHidden") ? "深度隐藏" : "", true);
            }
            if (!parts.has(sheet.part())) {
                throw Unseen.damaged();
            }
            SheetLook look = new SheetLook(seen, where, strings, unseen);
            parts.walk(sheet.part(), look);
            look.done();
        }
        parts.walk("xl/workbook.xml", new NamesLook());
        for (String part : parts.names("xl/(drawings|charts)/[^/]*\\.xml")) {
            parts.walk(part, new ShapesLook(seen, file.at("图形"), null));
        }
    }

    /** In their order. */
    static List<Sheet> sheets(Parts parts) throws IOException {
        Map<String, String> targets = new HashMap<>();
        parts.walk("xl/_rels/workbook.xml.rels", (name, attributes) -> {
            if (name.equals("Relationship")) {
                String target = attributes.get("Target");
                targets.put(attributes.get("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        List<Sheet> sheets = new ArrayList<>();
        parts.walk("xl/workbook.xml", (name, attributes) -> {
            if (name.equals("sheet")) {
                sheets.add(new Sheet(attributes.get("name"), attributes.get("state"),
                        String.valueOf(targets.get(attributes.get("id")))));
            }
        });
        return sheets;
    }

    /** Those shared strings that tell of people; the place is said when a cell uses one. */
    private Map<Integer, String> strings() throws IOException {
        Map<Integer, String> telling = new HashMap<>();
        if (parts.has("xl/sharedStrings.xml")) {
            parts.walk("xl/sharedStrings.xml", new XmlWalk.Walker() {
                private final StringBuilder text = new StringBuilder();
                private int index;

                @Override
                public void start(String name, XmlWalk.Attributes attributes) {
                    if (name.equals("si")) {
                        text.setLength(0);
                    }
                }

                @Override
                public void text(String words) {
                    text.append(words);
                }

                @Override
                public void end(String name) {
                    if (name.equals("si")) {
                        if (!PersonalNumbers.in(text.toString()).isEmpty()) {
                            telling.put(index, text.toString());
                        }
                        index++;
                    }
                }
            });
        }
        return telling;
    }

    private Set<Integer> unseenStyles() throws IOException {
        StylesLook styles = new StylesLook();
        parts.walk("xl/styles.xml", styles);
        return new HashSet<>(styles.unseen());
    }

    /** Names for cells that no list of names shows. */
    private final class NamesLook implements XmlWalk.Walker {

        @Override
        public void start(String name, XmlWalk.Attributes attributes) {
            boolean builtIn = String.valueOf(attributes.get("name")).startsWith("_xlnm.");
            if (name.equals("definedName") && attributes.on("hidden") && !builtIn) {
                seen.add(FindingKind.HIDDEN_DATA, file.at("隐藏的名称"), attributes.get("name"), true);
            }
        }
    }
}

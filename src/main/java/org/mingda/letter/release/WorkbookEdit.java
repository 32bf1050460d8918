package org.mingda.letter.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Takes hidden sheets, and what stands in hidden rows and columns, out of an XLSX. Formulas become what they showed last,
 * because they may show what was hidden; texts that no cell shows any more are emptied.
 */
final class WorkbookEdit implements OfficeCleaner.Edit {

    private final List<WorkbookLook.Sheet> sheets;
    private final Map<String, Hidden> hidden = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();
    private final boolean any;

    /** The hidden rows and columns of one sheet that are not empty. */
    private static final class Hidden {
        private final List<SheetLook.Columns> columns = new ArrayList<>();
        private boolean rowsHidden;
    }

    WorkbookEdit(Parts parts) throws IOException {
        this.sheets = WorkbookLook.sheets(parts);
        boolean found = sheets.stream().anyMatch(WorkbookLook.Sheet::hidden);
        for (WorkbookLook.Sheet sheet : sheets) {
            found |= !sheet.hidden() && strings(parts, sheet);
        }
        this.any = found;
    }

    /** Learns which texts the visible cells use; whether there are others. */
    private boolean strings(Parts parts, WorkbookLook.Sheet sheet) throws IOException {
        Hidden own = hidden.computeIfAbsent(sheet.part(), unused -> new Hidden());
        CellWalk walk = new CellWalk(own);
        parts.walk(sheet.part(), walk);
        return walk.hides;
    }

    @Override
    public boolean drops(String part) {
        boolean hiddenSheet = sheets.stream().anyMatch(sheet -> sheet.hidden() && sheet.part().equals(part));
        return hiddenSheet || any && part.startsWith("xl/tables/");
    }

    @Override
    public boolean changes(String part) {
        return part.matches("xl/(workbook|sharedStrings)\\.xml|xl/drawings/[^/]*\\.xml") || hidden.containsKey(part);
    }

    @Override
    public void change(String part, Document document) {
        HiddenShapes.remove(document);
        if (part.equals("xl/workbook.xml")) {
            workbook(document);
        } else if (part.equals("xl/sharedStrings.xml")) {
            texts(document);
        } else if (hidden.containsKey(part)) {
            sheet(document, hidden.get(part));
        }
    }

    private void workbook(Document document) {
        Dom.all(document, "definedName").stream().filter(name -> any || Dom.on(name, "hidden"))
                .filter(name -> !String.valueOf(Dom.value(name, "name")).startsWith("_xlnm.Print") || hiddenName(name))
                .forEach(Dom::remove);
        Dom.all(document, "definedName").forEach(this::renumber);
        Dom.all(document, "definedNames").stream().filter(list -> Dom.children(list, "definedName").isEmpty())
                .forEach(Dom::remove);
        Dom.all(document, "workbookView").forEach(view -> {
            view.removeAttribute("activeTab");
            view.removeAttribute("firstSheet");
        });
    }

    private boolean hiddenName(Element name) {
        String sheet = Dom.value(name, "localSheetId");
        return sheet != null && sheets.get(Integer.parseInt(sheet)).hidden();
    }

    /** Names count the sheets that are there. */
    private void renumber(Element name) {
        String sheet = Dom.value(name, "localSheetId");
        if (sheet != null) {
            long before = sheets.subList(0, Integer.parseInt(sheet)).stream().filter(WorkbookLook.Sheet::hidden).count();
            name.setAttribute("localSheetId", String.valueOf(Integer.parseInt(sheet) - before));
        }
    }

    private void texts(Document document) {
        List<Element> texts = Dom.all(document, "si");
        for (int i = 0; i < texts.size(); i++) {
            if (!used.contains(i)) {
                Element text = texts.get(i);
                while (text.getFirstChild() != null) {
                    text.removeChild(text.getFirstChild());
                }
                text.appendChild(document.createElementNS(text.getNamespaceURI(), "t"));
            }
        }
    }

    private void sheet(Document document, Hidden own) {
        for (Element row : Dom.all(document, "row")) {
            boolean rowHidden = CellWalk.hidesRow(name -> Dom.value(row, name), own.rowsHidden);
            for (Element cell : Dom.children(row, "c")) {
                int column = Ranges.column(String.valueOf(Dom.value(cell, "r")));
                if (rowHidden || own.columns.stream().anyMatch(columns -> columns.has(column))) {
                    Dom.remove(cell);
                }
            }
        }
        if (any) {
            Dom.all(document, "f").forEach(Dom::remove);
            Dom.all(document, "dataValidations", "conditionalFormatting", "extLst").forEach(Dom::remove);
        }
    }

    /** Reads one sheet for what is shown of it. */
    private final class CellWalk implements XmlWalk.Walker {

        private final Hidden own;
        private final StringBuilder value = new StringBuilder();
        private boolean rowHidden;
        private boolean cellHidden;
        private boolean shared;
        private boolean hides;

        CellWalk(Hidden own) {
            this.own = own;
        }

        static boolean hidesRow(XmlWalk.Attributes row, boolean rowsHidden) {
            return SheetLook.hides(row, "ht") || rowsHidden && row.get("hidden") == null && !row.on("customHeight");
        }

        @Override
        public void start(String name, XmlWalk.Attributes attributes) {
            switch (name) {
                case "sheetFormatPr" -> own.rowsHidden = attributes.on("zeroHeight");
                case "col" -> {
                    if (SheetLook.hides(attributes, "width")) {
                        own.columns.add(new SheetLook.Columns(Integer.parseInt(attributes.get("min")),
                                Integer.parseInt(attributes.get("max"))));
                    }
                }
                case "row" -> rowHidden = hidesRow(attributes, own.rowsHidden);
                case "c" -> {
                    int column = Ranges.column(String.valueOf(attributes.get("r")));
                    cellHidden = rowHidden || own.columns.stream().anyMatch(columns -> columns.has(column));
                    shared = "s".equals(attributes.get("t"));
                }
                default -> value.setLength(0);
            }
        }

        @Override
        public void text(String text) {
            if (value.length() < 100) {
                value.append(text);
            }
        }

        @Override
        public void end(String name) {
            if (name.equals("v")) {
                hides |= cellHidden;
                if (shared && !cellHidden) {
                    used.add(Integer.parseInt(value.toString().strip()));
                }
            }
        }
    }
}

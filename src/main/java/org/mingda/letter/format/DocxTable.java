package org.mingda.letter.format;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Fills one table: as wide as the text, thin lines, its head on every page, no row broken. */
final class DocxTable {

    private static final int WIDTH = 8844;
    private static final int LABEL = 1920;
    private static final int PLACE = 1080;
    private static final int TALL = 1680;
    private static final int PADDING_SIDE = 120;
    private static final int PADDING = 60;

    private final XWPFTable table;
    private final BiConsumer<XWPFTableCell, Element> filler;

    DocxTable(XWPFTable table, BiConsumer<XWPFTableCell, Element> filler) {
        this.table = table;
        this.filler = filler;
    }

    void fill(Element source) {
        table.removeRow(0);
        table.setWidth(WIDTH);
        table.setCellMargins(PADDING, PADDING_SIDE, PADDING, PADDING_SIDE);
        indent();
        List<List<Element>> rows = Xhtml.elements(source, "tr").stream().map(DocxTable::cells).toList();
        int[] columns = columns(rows);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int width : columns) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        Xhtml.elements(source, "tr").forEach(row -> add(row, columns));
    }

    /** So that the lines and not the words stand on the edges of the text. */
    private void indent() {
        CTTblWidth indent = table.getCTTbl().getTblPr().addNewTblInd();
        indent.setType(STTblWidth.DXA);
        indent.setW(BigInteger.valueOf(PADDING_SIDE));
    }

    private static List<Element> cells(Element row) {
        return Xhtml.children(row).stream().filter(Element.class::isInstance).map(Element.class::cast).toList();
    }

    /** The first row in which no cell is wide says which columns hold labels; the others share the rest. */
    private static int[] columns(List<List<Element>> rows) {
        int count = rows.stream().mapToInt(DocxTable::width).max().orElse(1);
        int[] widths = new int[count];
        rows.stream().filter(row -> row.size() == count).findFirst().ifPresent(row -> {
            for (int column = 0; column < count; column++) {
                widths[column] = fixed(row.get(column));
            }
        });
        int open = (int) Arrays.stream(widths).filter(width -> width == 0).count();
        int rest = (WIDTH - Arrays.stream(widths).sum()) / Math.max(1, open);
        return Arrays.stream(widths).map(width -> width == 0 ? rest : width).toArray();
    }

    private static int width(List<Element> row) {
        return row.stream().mapToInt(cell -> Xhtml.number(cell, "colspan")).sum();
    }

    private static int fixed(Element cell) {
        if (Xhtml.has(cell, "place")) {
            return PLACE;
        }
        return cell.getTagName().equals("th") && !Xhtml.has(cell, "item") ? LABEL : 0;
    }

    private void add(Element source, int[] columns) {
        XWPFTableRow row = table.insertNewTableRow(table.getNumberOfRows());
        row.setCantSplitRow(true);
        row.setRepeatHeader(isHead(source));
        int column = 0;
        for (Element cell : cells(source)) {
            int span = Math.min(Xhtml.number(cell, "colspan"), Math.max(1, columns.length - column));
            int width = Arrays.stream(columns, Math.min(column, columns.length - 1),
                    Math.min(column + span, columns.length)).sum();
            add(row, cell, span, width);
            column += span;
        }
    }

    private static boolean isHead(Element row) {
        Node parent = row.getParentNode();
        return parent instanceof Element element && element.getTagName().equals("thead");
    }

    private void add(XWPFTableRow row, Element source, int span, int width) {
        XWPFTableCell cell = row.addNewTableCell();
        CTTcPr properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
        CTTblWidth size = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        size.setType(STTblWidth.DXA);
        size.setW(BigInteger.valueOf(width));
        if (span > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        if (Xhtml.has(source, "tall")) {
            row.setHeight(TALL);
            row.setHeightRule(TableRowHeightRule.AT_LEAST);
        }
        filler.accept(cell, source);
    }
}

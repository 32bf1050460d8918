package org.mingda.letter.format;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/**
 * The page after GB/T 9704-2012: A4, type area 156 x 225 mm, 22 lines, page numbers in size 4 between
 * dashes on the outer side.
 */
final class DocxPage {

    private static final double TWIPS_OF_A_MILLIMETRE = 1440 / 25.4;
    /** 225 mm on 22 lines, in twips. */
    private static final int LINE = 580;
    private static final Look PAGE_NUMBER = new Look("宋体", 14, Look.BLACK, ParagraphAlignment.RIGHT, 0, false, 0, 0);

    private DocxPage() {}

    static void setUp(XWPFDocument document, boolean firstNumbered) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        margins(section.addNewPgMar());
        numbers(document, HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        numbers(document, HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
        document.setEvenAndOddHeadings(true);
        if (!firstNumbered) {
            ruled(document.createFooter(HeaderFooterType.FIRST).createParagraph());
        }
        CTDocGrid grid = document.getDocument().getBody().getSectPr().addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(LINE));
    }

    private static void margins(CTPageMar margins) {
        margins.setTop(twips(37));
        margins.setBottom(twips(35));
        margins.setLeft(twips(28));
        margins.setRight(twips(26));
        margins.setHeader(twips(15));
        margins.setFooter(twips(25));
    }

    private static void numbers(XWPFDocument document, HeaderFooterType pages, ParagraphAlignment side) {
        XWPFParagraph paragraph = document.createFooter(pages).createParagraph();
        paragraph.setAlignment(side);
        // one character in from the edge of the text
        paragraph.setIndentationLeft(side == ParagraphAlignment.LEFT ? DocxParagraph.twips(14) : 0);
        paragraph.setIndentationRight(side == ParagraphAlignment.RIGHT ? DocxParagraph.twips(14) : 0);
        DocxParagraph.run(paragraph, PAGE_NUMBER, "— ");
        field(paragraph);
        DocxParagraph.run(paragraph, PAGE_NUMBER, " —");
    }

    /** The second rule of the form for letters, near the lower edge of its first page. */
    private static void ruled(XWPFParagraph paragraph) {
        new DocxParagraph(paragraph, Look.NUMBER).ruledBelow(2.25, true, Look.RED);
    }

    private static void field(XWPFParagraph paragraph) {
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        XWPFRun run = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
        DocxParagraph.fonts(run.getCTR().addNewRPr().addNewRFonts(), PAGE_NUMBER.font());
        run.setFontSize(PAGE_NUMBER.points());
        run.setText("1");
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_OF_A_MILLIMETRE));
    }
}

package org.mingda.letter.format;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.w3c.dom.Node;

/** Fills one paragraph. */
final class DocxParagraph {

    private static final int TWO_CHARACTERS = 200;
    /** In twips: so that 28 characters of size 3 fit on a line of 156 mm, as in the PDF. */
    private static final int CLOSER = -5;

    private final XWPFParagraph paragraph;
    private final Look look;

    DocxParagraph(XWPFParagraph paragraph, Look look) {
        this.paragraph = paragraph;
        this.look = look;
        paragraph.setAlignment(look.alignment());
        paragraph.setSpacingBefore(twips(look.before()));
        paragraph.setSpacingAfter(twips(look.after()));
        if (look.line() > 0) {
            paragraph.setSpacingBetween(look.line(), LineSpacingRule.EXACT);
            properties().addNewSnapToGrid().setVal(STOnOff1.OFF);
        }
        if (look.indented()) {
            CTInd indent = properties().isSetInd() ? properties().getInd() : properties().addNewInd();
            indent.setFirstLineChars(BigInteger.valueOf(TWO_CHARACTERS));
            indent.setFirstLine(BigInteger.valueOf(twips(2 * look.points())));
        }
    }

    /** Text and what stands in it; white space between words counts once, as on the pages of the PDF. */
    void fill(Iterable<Node> inline) {
        InlineText text = new InlineText();
        inline.forEach(text::add);
        text.pieces().forEach(this::add);
    }

    void add(InlineText.Piece piece) {
        if (piece.picture() != null) {
            DocxPicture.add(paragraph.createRun(), piece.picture());
            return;
        }
        XWPFRun run = run(paragraph, look, piece.text());
        if (piece.bold()) {
            run.setBold(true);
        }
        if (piece.breaks()) {
            run.addBreak();
        }
    }

    static XWPFRun run(XWPFParagraph paragraph, Look look, String text) {
        XWPFRun run = paragraph.createRun();
        font(run, look.font());
        run.setFontSize(look.points());
        run.setColor(look.colour());
        if (look.points() == Look.BODY.points()) {
            run.setCharacterSpacing(CLOSER);
        }
        if (!text.isEmpty()) {
            run.setText(text);
        }
        return run;
    }

    private static void font(XWPFRun run, String name) {
        CTFonts fonts = run.getCTR().isSetRPr() ? run.getCTR().getRPr().addNewRFonts() : run.getCTR().addNewRPr().addNewRFonts();
        fonts(fonts, name);
    }

    static void fonts(CTFonts fonts, String name) {
        fonts.setAscii(name);
        fonts.setHAnsi(name);
        fonts.setEastAsia(name);
        fonts.setCs(name);
    }

    /** @param points thickness */
    void ruledBelow(double points, boolean doubled, String colour) {
        CTPBdr borders = properties().isSetPBdr() ? properties().getPBdr() : properties().addNewPBdr();
        CTBorder rule = borders.addNewBottom();
        rule.setVal(doubled ? STBorder.THICK_THIN_SMALL_GAP : STBorder.SINGLE);
        rule.setSz(BigInteger.valueOf(Math.round(points * 8)));
        rule.setSpace(BigInteger.valueOf(8));
        rule.setColor(colour);
    }

    void between(double left, double right) {
        paragraph.setIndentationLeft(twips(left));
        paragraph.setIndentationRight(twips(right));
    }

    /** With the next one on the same page. */
    void staysWithNext() {
        properties().addNewKeepNext();
    }

    private CTPPr properties() {
        return paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr();
    }

    static int twips(double points) {
        return (int) Math.round(points * 20);
    }
}

package org.mingda.letter.release;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Follows the drawing of one page: signs over which something opaque is drawn later, and signs that cannot be seen
 * (without colour, white on white, tiny, beside the page).
 */
final class PdfPageLook extends PDFGraphicsStreamEngine {

    private static final int MOST_SIGNS = 200_000;
    private static final int WHITE = 0xf4;
    private static final double TINY = 1;
    private static final double THICK = 3;
    /** From this part of the page on a picture is a scan of it. */
    private static final double WHOLE_PAGE = 0.75;
    private static final double UNREADABLE = 0.2;

    private final PDPage page;
    private final Target target;
    private final Budget budget;
    private final Rectangle2D paper;
    private final List<Sign> signs = new ArrayList<>();
    private final List<Shape> coloured = new ArrayList<>();
    private final List<Sign> unseen = new ArrayList<>();
    private GeneralPath path = new GeneralPath();
    private int clipRule = -1;
    private boolean scan;
    private int images;
    private int unreadable;

    /** Where findings of the page go; {@code number} is null when the PDF lies in another file. */
    record Target(Seen seen, String where, Integer number) {

        void add(FindingKind kind, Rectangle2D box, String excerpt, boolean cleanable) {
            String said = box == null || number == null ? null : String.format(Locale.ROOT, "%.1f,%.1f,%.1f,%.1f",
                    box.getX(), box.getY(), box.getWidth(), box.getHeight());
            seen.add(new Hit(kind, where, number, said, excerpt, cleanable));
        }
    }

    /** One sign as drawn; {@code invisible} is drawn without any colour. */
    private static final class Sign {
        private final Rectangle2D box;
        private final String text;
        private final boolean invisible;
        private boolean covered;

        Sign(Rectangle2D box, String text, boolean invisible) {
            this.box = box;
            this.text = text;
            this.invisible = invisible;
        }
    }

    PdfPageLook(PDPage page, Target target, Budget budget) {
        super(page);
        this.page = page;
        this.target = target;
        this.budget = budget;
        PDRectangle crop = page.getCropBox();
        this.paper = new Rectangle2D.Double(crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getWidth(), crop.getHeight());
    }

    void look() throws IOException {
        processPage(page);
        say(unseen.stream().filter(sign -> !sign.invisible).toList(), FindingKind.HIDDEN_TEXT, false);
        say(unseen.stream().filter(sign -> sign.invisible).toList(),
                scan ? FindingKind.TEXT_BEHIND_SCAN : FindingKind.HIDDEN_TEXT, true);
        if (unreadable > UNREADABLE * signs.size() && unreadable > 10) {
            target.seen().cannot(FindingKind.CANNOT_BE_CHECKED, target.where(), "页面上的文字没有编码，查不到其中的号码");
        }
    }

    /** Whether it shows pictures and no words. */
    boolean isPicture() {
        return images > 0 && (signs.isEmpty() || signs.stream().allMatch(sign -> sign.invisible || sign.covered));
    }

    /** Whether words lie under an annotation that may hide them; taking it away would show them. */
    boolean coveredBy(PDAnnotation annotation) throws IOException {
        PDRectangle at = annotation.getRectangle();
        if (at == null || annotation.isHidden() || !PdfPages.COVERING.contains(String.valueOf(annotation.getSubtype()))) {
            return false;
        }
        Rectangle2D box = new Rectangle2D.Double(at.getLowerLeftX(), at.getLowerLeftY(), at.getWidth(), at.getHeight());
        List<Sign> under = signs.stream().filter(sign -> !sign.covered && box.contains(center(sign.box))).toList();
        String text = text(under);
        if (!text.isBlank()) {
            target.add(FindingKind.COVERED_TEXT, box, "批注盖住的字：" + text, false);
        }
        return !text.isBlank();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.step();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (signs.size() >= MOST_SIGNS) {
            throw Unseen.unknown("一页上的文字太多，没有查完");
        }
        budget.step();
        String text = font.toUnicode(code);
        unreadable += text == null ? 1 : 0;
        Rectangle2D box = matrix.createAffineTransform().createTransformedShape(
                new Rectangle2D.Double(0, 0, Math.max(0.2, displacement.getX()), 0.6)).getBounds2D();
        PDGraphicsState state = getGraphicsState();
        RenderingMode mode = state.getTextState().getRenderingMode();
        boolean invisible = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
        Sign sign = new Sign(box, text == null ? "?" : text, invisible);
        signs.add(sign);
        if (!sign.text.isBlank() && (invisible || cannotBeSeen(sign, state, mode))) {
            unseen.add(sign);
        }
    }

    private boolean cannotBeSeen(Sign sign, PDGraphicsState state, RenderingMode mode) {
        boolean small = Math.max(sign.box.getHeight(), sign.box.getWidth()) < TINY;
        boolean outside = !paper.intersects(sign.box) || !state.getCurrentClippingPath().getBounds2D().intersects(sign.box);
        boolean thin = (mode.isFill() ? state.getNonStrokeAlphaConstant() : state.getAlphaConstant()) < 0.1;
        PDColor colour = mode.isFill() ? state.getNonStrokingColor() : state.getStrokingColor();
        boolean white = isWhite(colour) && coloured.stream().noneMatch(ground -> ground.contains(center(sign.box)));
        return small || outside || thin || white;
    }

    private static boolean isWhite(PDColor colour) {
        try {
            int rgb = colour.toRGB();
            return (rgb >> 16 & 0xff) >= WHITE && (rgb >> 8 & 0xff) >= WHITE && (rgb & 0xff) >= WHITE;
        } catch (IOException | RuntimeException pattern) {
            return false;
        }
    }

    private boolean opaque(double alpha) {
        PDGraphicsState state = getGraphicsState();
        BlendMode blend = state.getBlendMode();
        return alpha > 0.9 && state.getSoftMask() == null && (blend == null || blend == BlendMode.NORMAL);
    }

    private void cover(Shape shape, boolean white) {
        Shape shown = shown(shape);
        if (!white) {
            coloured.add(shown);
        }
        List<Sign> under = new ArrayList<>();
        for (Sign sign : signs) {
            if (!sign.covered && !sign.invisible && shown.getBounds2D().intersects(sign.box) && hides(shown, sign.box)) {
                sign.covered = true;
                under.add(sign);
            }
        }
        say(under, covers(shown) ? FindingKind.TEXT_BEHIND_SCAN : FindingKind.COVERED_TEXT, false);
    }

    /** What of a shape the clip lets through. */
    private Shape shown(Shape shape) {
        Area clip = getGraphicsState().getCurrentClippingPath();
        if (clip.contains(shape.getBounds2D())) {
            return shape;
        }
        Area area = new Area(shape);
        area.intersect(clip);
        return area;
    }

    private static boolean hides(Shape shape, Rectangle2D sign) {
        int hidden = 0;
        for (double[] part : new double[][] {{0.5, 0.5}, {0.2, 0.3}, {0.8, 0.3}, {0.2, 0.7}, {0.8, 0.7}}) {
            hidden += shape.contains(sign.getX() + part[0] * sign.getWidth(), sign.getY() + part[1] * sign.getHeight())
                    ? 1 : 0;
        }
        return hidden >= 3;
    }

    private boolean covers(Shape shape) {
        Rectangle2D box = shape.getBounds2D().createIntersection(paper);
        return box.getWidth() > 0 && box.getHeight() > 0
                && box.getWidth() * box.getHeight() > WHOLE_PAGE * paper.getWidth() * paper.getHeight();
    }

    private void say(List<Sign> under, FindingKind kind, boolean cleanable) {
        String text = text(under);
        if (!text.isBlank()) {
            target.add(kind, kind == FindingKind.COVERED_TEXT ? box(under) : null, text, cleanable);
        }
    }

    /** As the redaction of a page counts: from the lower left of what is shown of it. */
    private Rectangle2D box(List<Sign> under) {
        Rectangle2D all = under.get(0).box;
        for (Sign sign : under) {
            all = all.createUnion(sign.box);
        }
        return new Rectangle2D.Double(all.getX() - paper.getX(), all.getY() - paper.getY(), all.getWidth(), all.getHeight());
    }

    private static String text(List<Sign> some) {
        return some.stream().map(sign -> sign.text).collect(Collectors.joining());
    }

    private static Point2D center(Rectangle2D box) {
        return new Point2D.Double(box.getCenterX(), box.getCenterY());
    }

    @Override
    public void drawImage(PDImage image) {
        images++;
        Shape square = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform()
                .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1));
        scan |= covers(square);
        if (image.isStencil() || !opaque(getGraphicsState().getNonStrokeAlphaConstant())) {
            return;
        }
        boolean seeThrough = image instanceof PDImageXObject object
                && (object.getCOSObject().containsKey(COSName.SMASK) || object.getCOSObject().containsKey(COSName.MASK));
        if (!seeThrough) {
            cover(square, false);
        } else {
            coloured.add(square);
        }
    }

    @Override
    public void fillPath(int rule) {
        path.setWindingRule(rule);
        if (opaque(getGraphicsState().getNonStrokeAlphaConstant())) {
            cover((Shape) path.clone(), isWhite(getGraphicsState().getNonStrokingColor()));
        }
        endPath();
    }

    @Override
    public void strokePath() {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        double width = getGraphicsState().getLineWidth() * Math.abs(matrix.getScalingFactorX());
        if (width >= THICK && opaque(getGraphicsState().getAlphaConstant())) {
            cover(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER).createStrokedShape(path),
                    isWhite(getGraphicsState().getStrokingColor()));
        }
        endPath();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        fillPath(rule);
    }

    @Override
    public void shadingFill(COSName shading) {
        if (opaque(getGraphicsState().getNonStrokeAlphaConstant())) {
            cover(getGraphicsState().getCurrentClippingPath(), false);
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void clip(int rule) {
        clipRule = rule;
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        start(x, y);
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        start(x1, y1);
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    private void start(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        if (clipRule >= 0) {
            path.setWindingRule(clipRule);
            getGraphicsState().intersectClippingPath(path);
            clipRule = -1;
        }
        path = new GeneralPath(Path2D.WIND_NON_ZERO);
    }
}

package org.mingda.letter.format;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.io.IOException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads what stands on one page of a PDF, in its order. Clipping is not kept: letters have nothing to hide. */
final class PageReader extends PDFGraphicsStreamEngine {

    private final OfdResources resources;
    private final AffineTransform millimetres;
    private final OfdPage page;
    private final GeneralPath path = new GeneralPath();

    private PageReader(PDPage pdf, OfdResources resources) {
        super(pdf);
        this.resources = resources;
        this.millimetres = Millimetres.onPage(pdf.getCropBox());
        this.page = new OfdPage(pdf.getCropBox(), resources.ids());
    }

    static OfdPage read(PDPage pdf, OfdResources resources) throws IOException {
        PageReader reader = new PageReader(pdf, resources);
        reader.processPage(pdf);
        return reader.page;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        PageFont pageFont = resources.font(font);
        String sign = pageFont.sign(code);
        if (!sign.isEmpty()) {
            AffineTransform place = new AffineTransform(millimetres);
            place.concatenate(matrix.createAffineTransform());
            double size = Math.sqrt(Math.abs(place.getDeterminant()));
            place.scale(1 / size, -1 / size);
            page.add(new Glyph(pageFont, sign, fillColour(), size, displacement.getX() * size, place));
        }
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        AffineTransform place = new AffineTransform(millimetres);
        place.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        // a picture of a PDF stands on its lower edge, one of an OFD hangs from its upper edge
        place.concatenate(new AffineTransform(1, 0, 0, -1, 0, 1));
        page.add(resources.picture(image.getImage()), place, getGraphicsState().getNonStrokeAlphaConstant());
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        path.setWindingRule(windingRule);
        page.fill(path, fillColour());
        path.reset();
    }

    @Override
    public void strokePath() throws IOException {
        PDGraphicsState state = getGraphicsState();
        Colour colour = Colour.of(state.getStrokingColor(), state.getAlphaConstant());
        page.draw(path, colour, Millimetres.of(transformWidth(state.getLineWidth())));
        path.reset();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        GeneralPath outline = new GeneralPath(path);
        fillPath(windingRule);
        path.append(outline, false);
        strokePath();
    }

    private Colour fillColour() throws IOException {
        PDGraphicsState state = getGraphicsState();
        return Colour.of(state.getNonStrokingColor(), state.getNonStrokeAlphaConstant());
    }

    @Override
    public void moveTo(float x, float y) {
        Point2D to = onPage(x, y);
        path.moveTo(to.getX(), to.getY());
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D to = onPage(x, y);
        path.lineTo(to.getX(), to.getY());
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        Point2D one = onPage(x1, y1);
        Point2D two = onPage(x2, y2);
        Point2D to = onPage(x3, y3);
        path.curveTo(one.getX(), one.getY(), two.getX(), two.getY(), to.getX(), to.getY());
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        path.closePath();
    }

    private Point2D onPage(double x, double y) {
        return millimetres.transform(new Point2D.Double(x, y), null);
    }

    /** Where the path stands, as the engine wants it: in the measure of the PDF. */
    @Override
    public Point2D getCurrentPoint() {
        try {
            Point2D current = path.getCurrentPoint();
            return current == null ? null : millimetres.inverseTransform(current, null);
        } catch (NoninvertibleTransformException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void clip(int windingRule) {
        // the path is dropped by endPath
    }

    @Override
    public void shadingFill(COSName shading) {
        throw new IllegalStateException("a letter has no shading: " + shading.getName());
    }
}

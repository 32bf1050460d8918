package org.mingda.letter.format;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.ofdrw.core.basicStructure.doc.CT_PageArea;
import org.ofdrw.core.basicStructure.pageObj.Content;
import org.ofdrw.core.basicStructure.pageObj.Page;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.PageBlockType;
import org.ofdrw.core.basicStructure.pageObj.layer.Type;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.basicType.ST_RefID;

/** One page as it is being written. */
final class OfdPage {

    private final ST_Box box;
    private final OfdIds ids;
    private final List<PageBlockType> objects = new ArrayList<>();
    private TextLine line;

    OfdPage(PDRectangle size, OfdIds ids) {
        this.box = new ST_Box(0, 0, Millimetres.of(size.getWidth()), Millimetres.of(size.getHeight()));
        this.ids = ids;
    }

    void add(Glyph glyph) {
        if (line == null || !line.takes(glyph)) {
            endLine();
            line = glyph.isBlank() ? null : new TextLine(glyph);
        }
    }

    private void endLine() {
        if (line != null) {
            objects.add(line.inOfd(ids.next(), box));
            line = null;
        }
    }

    void fill(GeneralPath path, Colour colour) {
        endLine();
        if (path.getCurrentPoint() != null) {
            objects.add(PageShapes.filled(ids.next(), path, colour));
        }
    }

    void draw(GeneralPath path, Colour colour, double width) {
        endLine();
        if (path.getCurrentPoint() != null) {
            objects.add(PageShapes.drawn(ids.next(), path, colour, width));
        }
    }

    void add(long picture, AffineTransform place, double alpha) {
        endLine();
        ImageObject image = new ImageObject(ids.next());
        image.setResourceID(new ST_RefID(picture)).setBoundary(box)
                .setCTM(TextLine.turned(place));
        if (alpha < 1) {
            image.setAlpha((int) Math.round(alpha * Colour.OPAQUE));
        }
        objects.add(image);
    }

    CT_PageArea area() {
        return new CT_PageArea().setPhysicalBox(box);
    }

    Page inOfd() {
        endLine();
        CT_Layer layer = new CT_Layer().setType(Type.Body);
        layer.setObjID(ids.next());
        objects.forEach(layer::addPageBlock);
        return new Page().setArea(area()).setContent(new Content().addLayer(layer));
    }
}

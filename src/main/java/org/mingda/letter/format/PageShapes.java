package org.mingda.letter.format;

import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.graph.pathObj.AbbreviatedData;
import org.ofdrw.core.graph.pathObj.Rule;

/** Lines and areas of a page, in millimetres. */
final class PageShapes {

    private PageShapes() {}

    static PathObject filled(long id, GeneralPath path, Colour colour) {
        PathObject object = placed(id, path, 0);
        object.setFill(true).setStroke(false).setFillColor(colour.inOfd())
                .setRule(path.getWindingRule() == GeneralPath.WIND_EVEN_ODD ? Rule.Even_Odd : Rule.NonZero);
        return object;
    }

    static PathObject drawn(long id, GeneralPath path, Colour colour, double width) {
        PathObject object = placed(id, path, width);
        object.setFill(false).setStroke(true).setStrokeColor(colour.inOfd());
        object.setLineWidth(Millimetres.rounded(width));
        return object;
    }

    private static PathObject placed(long id, GeneralPath path, double width) {
        Rectangle2D bounds = new BasicStroke((float) width).createStrokedShape(path).getBounds2D();
        bounds.add(path.getBounds2D());
        double left = Millimetres.rounded(bounds.getX());
        double top = Millimetres.rounded(bounds.getY());
        PathObject object = new PathObject(new ST_ID(id));
        object.setBoundary(new ST_Box(left, top, Millimetres.rounded(bounds.getMaxX() - left),
                Millimetres.rounded(bounds.getMaxY() - top)));
        object.setAbbreviatedData(data(path.getPathIterator(AffineTransform.getTranslateInstance(-left, -top))));
        return object;
    }

    private static AbbreviatedData data(PathIterator path) {
        AbbreviatedData data = new AbbreviatedData();
        double[] at = new double[6];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            for (int number = 0; number < at.length; number++) {
                at[number] = Millimetres.rounded(at[number]);
            }
            add(data, kind, at);
        }
        return data;
    }

    private static void add(AbbreviatedData data, int kind, double[] at) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> data.moveTo(at[0], at[1]);
            case PathIterator.SEG_LINETO -> data.lineTo(at[0], at[1]);
            case PathIterator.SEG_QUADTO -> data.quadraticBezier(at[0], at[1], at[2], at[3]);
            case PathIterator.SEG_CUBICTO -> data.cubicBezier(at[0], at[1], at[2], at[3], at[4], at[5]);
            default -> data.close();
        }
    }
}

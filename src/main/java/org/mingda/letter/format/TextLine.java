package org.mingda.letter.format;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.text.TextCode;

/** Signs of one look that follow each other on one line, each at the place it has in the PDF. */
final class TextLine {

    /** In font sizes: what is further apart, such as two cells of a table, are two lines. */
    private static final double WIDEST_GAP = 1.5;
    private static final double HEIGHT = 1.25;

    private final Glyph first;
    private final StringBuilder text = new StringBuilder();
    private final List<Double> places = new ArrayList<>();
    private double end;

    TextLine(Glyph first) {
        this.first = first;
        add(first, 0);
    }

    /** Adds the glyph if it goes on with this line. */
    boolean takes(Glyph glyph) {
        Point2D place = placeOf(glyph);
        double gap = place.getX() - end;
        boolean goesOn = first.looksLike(glyph) && Glyph.isSame(place.getY(), 0)
                && Math.abs(gap) < WIDEST_GAP * first.size() && isPlain(first) && isPlain(glyph);
        if (goesOn) {
            add(glyph, place.getX());
        }
        return goesOn;
    }

    /** Readers disagree on how to count signs beyond the basic plane, so each of those is a line of its own. */
    private static boolean isPlain(Glyph glyph) {
        return glyph.sign().length() == 1;
    }

    private void add(Glyph glyph, double place) {
        text.append(glyph.sign());
        places.add(Millimetres.rounded(place));
        end = place + glyph.width();
    }

    private Point2D placeOf(Glyph glyph) {
        try {
            Point2D origin = new Point2D.Double(glyph.place().getTranslateX(), glyph.place().getTranslateY());
            return first.place().inverseTransform(origin, null);
        } catch (NoninvertibleTransformException noSize) {
            return new Point2D.Double(Double.MAX_VALUE, 0);
        }
    }

    TextObject inOfd(long id, ST_Box page) {
        TextObject object = new TextObject(id);
        object.setFont(first.font().id()).setSize(Millimetres.rounded(first.size()))
                .setFillColor(first.colour().inOfd());
        TextCode code = new TextCode().setContent(text.toString()).setX(0.0);
        if (places.size() > 1) {
            code.setDeltaX(steps());
        }
        if (first.isUpright()) {
            object.setBoundary(box());
            code.setY(Millimetres.rounded(first.size()));
        } else {
            object.setBoundary(page).setCTM(turned(first.place()));
            code.setY(0.0);
        }
        object.addTextCode(code);
        return object;
    }

    private ST_Box box() {
        return new ST_Box(Millimetres.rounded(first.place().getTranslateX()),
                Millimetres.rounded(first.place().getTranslateY() - first.size()),
                Millimetres.rounded(end), Millimetres.rounded(HEIGHT * first.size()));
    }

    private Double[] steps() {
        Double[] steps = new Double[places.size() - 1];
        for (int step = 0; step < steps.length; step++) {
            steps[step] = Millimetres.rounded(places.get(step + 1) - places.get(step));
        }
        return steps;
    }

    static ST_Array turned(AffineTransform place) {
        return new ST_Array(place.getScaleX(), place.getShearY(), place.getShearX(), place.getScaleY(),
                place.getTranslateX(), place.getTranslateY());
    }
}

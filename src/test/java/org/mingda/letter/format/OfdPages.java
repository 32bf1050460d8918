package org.mingda.letter.format;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.PageBlockType;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.graph.pathObj.AbbreviatedData;
import org.ofdrw.core.graph.pathObj.OptVal;
import org.ofdrw.core.pageDescription.CT_GraphicUnit;
import org.ofdrw.core.pageDescription.color.color.CT_Color;
import org.ofdrw.core.text.TextCode;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** Opens an OFD with ofdrw's reader, tells its words and draws its pages with Java's own fonts and graphics. */
public final class OfdPages implements AutoCloseable {

    /** Fonts are asked for their outlines at this size, where no hinting bends them. */
    private static final float LARGE = 1000;

    private final OFDReader reader;
    private final Map<String, Font> fonts = new HashMap<>();

    public OfdPages(byte[] ofd) throws IOException {
        this.reader = new OFDReader(new ByteArrayInputStream(ofd));
    }

    public int count() {
        return reader.getNumberOfPages();
    }

    /** The words of a page; the first page is 1. */
    public String text(int page) {
        return String.join("", new ContentExtractor(reader).getPageContent(page));
    }

    /** A picture of a page on white paper, of this size; the first page is 1. */
    public BufferedImage draw(int page, double pixelsPerMillimetre, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, image.getWidth(), image.getHeight());
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paper.scale(pixelsPerMillimetre, pixelsPerMillimetre);
        for (CT_Layer layer : reader.getPage(page).getContent().getLayers()) {
            for (PageBlockType object : layer.getPageBlocks()) {
                draw(object, (Graphics2D) paper.create());
            }
        }
        paper.dispose();
        return image;
    }

    private void draw(PageBlockType object, Graphics2D paper) throws IOException {
        if (object instanceof TextObject text) {
            place(text, paper);
            write(text, paper);
        } else if (object instanceof PathObject path) {
            place(path, paper);
            draw(path, paper);
        } else if (object instanceof ImageObject image) {
            place(image, paper);
            BufferedImage picture = reader.getResMgt().getImage(image);
            paper.drawImage(picture, AffineTransform.getScaleInstance(1.0 / picture.getWidth(),
                    1.0 / picture.getHeight()), null);
        } else {
            throw new AssertionError("a letter has no " + object);
        }
    }

    private static void place(CT_GraphicUnit<?> object, Graphics2D paper) {
        paper.translate(object.getBoundary().getTopLeftX(), object.getBoundary().getTopLeftY());
        ST_Array turned = object.getCTM();
        if (turned != null) {
            paper.transform(new AffineTransform(turned.expectArr(6)));
        }
    }

    private void write(TextObject text, Graphics2D paper) throws IOException {
        paper.setColor(colour(text.getFillColor()));
        TextCode code = text.getTextCodes().get(0);
        double[] steps = code.getDeltaX() == null ? new double[0] : code.getDeltaX().expectArr(code.getDeltaX().size());
        int[] signs = code.getContent().codePoints().toArray();
        double x = code.getX();
        for (int place = 0; place < signs.length; place++) {
            Shape outline = outline(text, signs[place]);
            AffineTransform to = AffineTransform.getTranslateInstance(x, code.getY());
            to.scale(text.getSize() / LARGE, text.getSize() / LARGE);
            paper.fill(to.createTransformedShape(outline));
            x += place < steps.length ? steps[place] : 0;
        }
    }

    private Shape outline(TextObject text, int sign) throws IOException {
        Font font = font(text.getFont().toString());
        if (!font.canDisplay(sign)) {
            throw new AssertionError("the font of the OFD does not have " + Character.toString(sign));
        }
        FontRenderContext exact = new FontRenderContext(null, true, true);
        return font.createGlyphVector(exact, Character.toString(sign)).getOutline();
    }

    private Font font(String id) throws IOException {
        if (!fonts.containsKey(id)) {
            Path file = reader.getWorkDir().resolve("Doc_0/Res/font_" + id + ".ttf");
            try {
                fonts.put(id, Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(LARGE));
            } catch (FontFormatException unusable) {
                throw new IOException(unusable);
            }
        }
        return fonts.get(id);
    }

    private static void draw(PathObject path, Graphics2D paper) {
        Shape shape = shape(path);
        if (Boolean.TRUE.equals(path.getFill())) {
            paper.setColor(colour(path.getFillColor()));
            paper.fill(shape);
        }
        if (!Boolean.FALSE.equals(path.getStroke())) {
            paper.setColor(colour(path.getStrokeColor()));
            paper.setStroke(new java.awt.BasicStroke(path.getLineWidth().floatValue(),
                    java.awt.BasicStroke.CAP_BUTT, java.awt.BasicStroke.JOIN_MITER));
            paper.draw(shape);
        }
    }

    private static Shape shape(PathObject path) {
        Path2D shape = new Path2D.Double();
        List<OptVal> steps = AbbreviatedData.parse(path.getAbbreviatedData());
        for (OptVal step : steps) {
            double[] at = step.expectValues();
            switch (step.opt) {
                case "S", "M" -> shape.moveTo(at[0], at[1]);
                case "L" -> shape.lineTo(at[0], at[1]);
                case "Q" -> shape.quadTo(at[0], at[1], at[2], at[3]);
                case "B" -> shape.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                case "C" -> shape.closePath();
                default -> throw new AssertionError(step.opt);
            }
        }
        return shape;
    }

    private static Color colour(CT_Color colour) {
        int[] rgb = colour.getValue().expectIntArr(3);
        return new Color(rgb[0], rgb[1], rgb[2], colour.getAlpha() == null ? 255 : colour.getAlpha());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

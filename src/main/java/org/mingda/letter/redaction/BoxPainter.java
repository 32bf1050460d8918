package org.mingda.letter.redaction;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Blackens a box of a picture, rather over its edges than short of them, and writes its article into it if it fits. */
final class BoxPainter {

    private static final Font LETTERS = font();
    private static final double SMALLEST = 0.0075;
    private static final double LARGEST = 0.013;
    private static final double FILLED = 0.8;

    private BoxPainter() {}

    static void paint(Graphics2D pen, BufferedImage picture, RedactionBox box) {
        Rectangle area = area(box, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.BLACK);
        pen.fill(area);
        label(pen, area, box.article(), picture.getHeight());
    }

    /** Every point that the box touches. */
    static Rectangle area(RedactionBox box, int width, int height) {
        int left = (int) Math.floor(box.x() * width);
        int top = (int) Math.floor(box.y() * height);
        return new Rectangle(left, top, (int) Math.ceil((box.x() + box.width()) * width) - left,
                (int) Math.ceil((box.y() + box.height()) * height) - top);
    }

    private static void label(Graphics2D pen, Rectangle area, String article, int pageHeight) {
        for (String words : new String[] {article, article.replaceAll("、.*", "")}) {
            for (double size = LARGEST; size >= SMALLEST; size -= 0.001) {
                GlyphVector text = LETTERS.deriveFont((float) (size * pageHeight))
                        .createGlyphVector(new FontRenderContext(null, true, true), words);
                if (LETTERS.canDisplayUpTo(words) < 0 && fits(text.getVisualBounds(), area)) {
                    write(pen, area, text);
                    return;
                }
            }
        }
    }

    private static boolean fits(Rectangle2D text, Rectangle area) {
        return text.getWidth() <= area.width * FILLED && text.getHeight() <= area.height * FILLED && !text.isEmpty();
    }

    private static void write(Graphics2D pen, Rectangle area, GlyphVector text) {
        Rectangle2D bounds = text.getVisualBounds();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.drawGlyphVector(text, (float) (area.getCenterX() - bounds.getCenterX()),
                (float) (area.getCenterY() - bounds.getCenterY()));
    }

    private static Font font() {
        try (InputStream file = BoxPainter.class.getResourceAsStream("/fonts/letter-title.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

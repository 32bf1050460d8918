package org.mingda.letter.redaction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;

/** A page as a picture with its boxes in it, packed by what is on it: black letters, grey, or colours (a red seal). */
final class PagePicture {

    private static final float DPI = 200;
    /** Letters without grey edges want more dots to be as good to read. */
    private static final float DPI_OF_LETTERS = 300;
    private static final float QUALITY = 0.75f;

    private PagePicture() {}

    static PDImageXObject of(StrictRenderer renderer, int page, List<RedactionBox> boxes, PDDocument target)
            throws IOException {
        BufferedImage seen = renderer.draw(page, DPI, ImageType.RGB);
        return switch (Shades.of(seen)) {
            case LETTERS -> CCITTFactory.createFromImage(target,
                    boxed(renderer.draw(page, DPI_OF_LETTERS, ImageType.BINARY), boxes));
            case GREY -> JPEGFactory.createFromImage(target, boxed(grey(seen), boxes), QUALITY);
            case COLOURS -> JPEGFactory.createFromImage(target, boxed(seen, boxes), QUALITY);
        };
    }

    private static BufferedImage boxed(BufferedImage picture, List<RedactionBox> boxes) {
        Graphics2D pen = picture.createGraphics();
        boxes.forEach(box -> BoxPainter.paint(pen, picture, box));
        pen.dispose();
        return picture;
    }

    private static BufferedImage grey(BufferedImage picture) {
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return grey;
    }
}

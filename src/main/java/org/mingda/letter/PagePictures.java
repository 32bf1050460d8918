package org.mingda.letter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of a letter as pictures, as it would print.
 *
 * @param pages of the first pages, PNG
 * @param all   how many pages there are
 */
record PagePictures(List<byte[]> pages, int all) {

    /** More pages are not drawn, so that a long reply does not hold up who types. */
    static final int MOST = 12;
    private static final int DOTS_PER_INCH = 96;

    static PagePictures of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<byte[]> pages = new ArrayList<>();
            for (int page = 0; page < Math.min(MOST, document.getNumberOfPages()); page++) {
                pages.add(png(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB)));
            }
            return new PagePictures(pages, document.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(BufferedImage page) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(page, "png", png);
        return png.toByteArray();
    }
}

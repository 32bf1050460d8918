package org.mingda.letter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The pages of a letter as pictures, as it would print.
 *
 * @param pages   of the first pages, PNG
 * @param all     how many pages there are
 * @param strange characters that no font has, as they print: 〔U+1F600〕
 */
record PagePictures(List<byte[]> pages, int all, List<String> strange) {

    /** More pages are not drawn, so that a long reply does not hold up who types. */
    static final int MOST = 12;
    private static final int DOTS_PER_INCH = 96;
    /** What {@link PrintableText} puts in the place of such a character. */
    private static final Pattern CODE = Pattern.compile("〔U\\+[0-9A-F]{4,6}〕");

    static PagePictures of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<byte[]> pages = new ArrayList<>();
            for (int page = 0; page < Math.min(MOST, document.getNumberOfPages()); page++) {
                pages.add(png(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB)));
            }
            List<String> strange = CODE.matcher(new PDFTextStripper().getText(document)).results()
                    .map(MatchResult::group).distinct().toList();
            return new PagePictures(pages, document.getNumberOfPages(), strange);
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

package org.mingda.letter;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The approved form of a letter beside its sample facts: its words, line by line, and a picture of its pages. */
final class ApprovedLetter {

    /** Of all pixels so many may differ: what another version of Java draws otherwise at the edges of characters. */
    static final double TOLERANCE = 0.004;

    private static final Path SAMPLES = Path.of("letters/samples");
    private static final float DOTS_PER_INCH = 48;
    private static final int CLEARLY = 64;

    private ApprovedLetter() {}

    static String words(String template) {
        try {
            return Files.readString(SAMPLES.resolve(template + ".txt"));
        } catch (IOException missing) {
            throw new UncheckedIOException("no approved words: " + template, missing);
        }
    }

    static BufferedImage picture(String template) {
        try {
            return ImageIO.read(SAMPLES.resolve(template + ".png").toFile());
        } catch (IOException missing) {
            throw new UncheckedIOException("no approved picture: " + template, missing);
        }
    }

    /** Approves it as it is: somebody has looked at it. */
    static void approve(String template, byte[] pdf) throws IOException {
        Files.writeString(SAMPLES.resolve(template + ".txt"), wordsOf(pdf));
        ImageIO.write(pictureOf(pdf), "png", SAMPLES.resolve(template + ".png").toFile());
    }

    /** One line of the letter a line, without its spaces. */
    static String wordsOf(byte[] pdf) {
        return Press.rawText(pdf).lines().map(Press::withoutSpace).filter(line -> !line.isEmpty())
                .reduce("", (text, line) -> text + line + "\n");
    }

    /** All pages, one beside the other. */
    static BufferedImage pictureOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            int pages = document.getNumberOfPages();
            BufferedImage first = renderer.renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY);
            BufferedImage all = new BufferedImage(first.getWidth() * pages, first.getHeight(),
                    BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D paper = all.createGraphics();
            paper.drawImage(first, 0, 0, null);
            for (int page = 1; page < pages; page++) {
                paper.drawImage(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY),
                        page * first.getWidth(), 0, null);
            }
            paper.dispose();
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The share of pixels that clearly differ; 1 where the sizes do. */
    static double difference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 1;
        }
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int apart = one.getRaster().getSample(x, y, 0) - other.getRaster().getSample(x, y, 0);
                different += Math.abs(apart) > CLEARLY ? 1 : 0;
            }
        }
        return (double) different / (one.getWidth() * one.getHeight());
    }
}

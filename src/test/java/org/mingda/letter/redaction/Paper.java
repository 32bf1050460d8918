package org.mingda.letter.redaction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes PDFs for tests; text stands at points from the lower left of its page. */
public final class Paper implements AutoCloseable {

    static final PDRectangle SIZE = new PDRectangle(420, 300);

    final PDDocument document = new PDDocument();
    private PDFont font;

    /** A file of pages of this size, each with its lines from the top, with one font for all. */
    public static byte[] of(PDRectangle size, String... pages) {
        try (Paper paper = new Paper()) {
            for (String lines : pages) {
                PDPage page = paper.page(size);
                float y = size.getHeight() - 100;
                for (String line : lines.split("\n")) {
                    paper.text(page, line, 80, y);
                    y -= 30;
                }
            }
            return paper.bytes();
        }
    }

    /** A page with a line and a black box over it, under which the line still stands. */
    public static byte[] covered(String line) {
        try (Paper paper = new Paper()) {
            PDPage page = paper.page();
            paper.text(page, line, 80, 200).draw(page, pen -> {
                pen.addRect(70, 190, 300, 40);
                pen.fill();
            });
            return paper.bytes();
        }
    }

    PDPage page(PDRectangle size) {
        PDPage page = new PDPage(size);
        document.addPage(page);
        return page;
    }

    /** Small, because large ones take long to draw. */
    PDPage page() {
        return page(SIZE);
    }

    /** One font for all pages, as word processors make it. */
    PDFont font() {
        return font == null ? font = newFont() : font;
    }

    PDFont newFont() {
        try (InputStream file = Paper.class.getResourceAsStream("/fonts/letter-text.ttf")) {
            return PDType0Font.load(document, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Paper text(PDPage page, String text, float x, float y) {
        return text(page, font(), text, x, y, RenderingMode.FILL);
    }

    Paper text(PDPage page, PDFont with, String text, float x, float y, RenderingMode mode) {
        return draw(page, pen -> {
            pen.beginText();
            pen.setFont(with, 14);
            pen.setRenderingMode(mode);
            pen.newLineAtOffset(x, y);
            pen.showText(text);
            pen.endText();
        });
    }

    interface Drawing {
        void with(PDPageContentStream pen) throws IOException;
    }

    Paper draw(PDPage page, Drawing drawing) {
        try (PDPageContentStream pen = new PDPageContentStream(document, page, AppendMode.APPEND, false)) {
            drawing.with(pen);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page, from 1, as one sees it at 72 dots per inch. */
    public static BufferedImage seen(byte[] pdf, int page) {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFRenderer(read).renderImage(page - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

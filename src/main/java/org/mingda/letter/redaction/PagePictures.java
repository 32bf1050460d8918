package org.mingda.letter.redaction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;

/** Pages of PDFs as pictures for officers' eyes; few are drawn at a time, and few are remembered. */
@Component
public class PagePictures {

    private static final float DPI = 110;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 30;
    private static final int REMEMBERED_BYTES = 12 << 20;

    private final Semaphore pens = new Semaphore(AT_ONCE, true);
    private final Map<String, byte[]> remembered = new LinkedHashMap<>(16, 0.75f, true);
    private int bytes;

    /** How many pages there are; refuses what cannot be opened. */
    public int count(byte[] pdf) {
        try (PDDocument document = OpenPdf.of(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException broken) {
            throw OpenPdf.broken();
        }
    }

    /**
     * The page from 1 as PNG, as it would be burned but without boxes.
     *
     * @param file the stored file that the bytes are of; its bytes never change
     */
    public byte[] png(UUID file, int page, Supplier<byte[]> pdf) {
        String name = file + " " + page;
        byte[] known = remembered(name);
        return known != null ? known : remember(name, drawn(page, pdf));
    }

    private byte[] drawn(int page, Supplier<byte[]> pdf) {
        take();
        try (PDDocument document = OpenPdf.of(pdf.get())) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new UseCaseRefused("这个PDF没有第" + page + "页。");
            }
            return packed(new StrictRenderer(document).draw(page, DPI, ImageType.RGB));
        } catch (IOException broken) {
            throw OpenPdf.broken();
        } finally {
            pens.release();
        }
    }

    private static byte[] packed(BufferedImage picture) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    private void take() {
        try {
            if (!pens.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new UseCaseRefused("同时查看页面的人太多，请稍后再试。");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UseCaseRefused("系统正在关闭，请稍后再试。");
        }
    }

    private synchronized byte[] remembered(String name) {
        return remembered.get(name);
    }

    private synchronized byte[] remember(String name, byte[] png) {
        if (remembered.put(name, png) == null) {
            bytes += png.length;
        }
        var oldest = remembered.values().iterator();
        while (bytes > REMEMBERED_BYTES && remembered.size() > 1) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
        return png;
    }
}

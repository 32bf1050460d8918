package org.mingda.letter.redaction;

import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.springframework.stereotype.Component;

/**
 * Burns boxes into a PDF: a new file in which every page with a box is a picture, and nothing else of the old file but
 * the pages themselves is left. The same file and boxes give the same bytes.
 */
@Component
public class BurnIn {

    /** A file is whole in memory while it is burned. */
    private static final int AT_ONCE = 2;

    private final Semaphore irons = new Semaphore(AT_ONCE, true);

    /**
     * The new file.
     *
     * @param pictures the pages, from 1, that are pictures now
     * @param repeated the pages, from 1, where words that were covered elsewhere can still be read
     */
    public record Burned(byte[] pdf, Set<Integer> pictures, Set<Integer> repeated) {}

    /**
     * Refuses what cannot be opened, drawn or burned for certain; {@code note} adds the list of boxes as last page.
     */
    public Burned burn(byte[] pdf, List<RedactionBox> boxes, boolean note) {
        refuseWhen(boxes.isEmpty(), "还没有画出遮盖框。请先在页面上画框，再保存。");
        refuseWhen(!irons.tryAcquire(), "同时遮盖的人太多，请过一会儿再保存，画好的框还在。");
        try {
            return burnNow(pdf, boxes, note);
        } finally {
            irons.release();
        }
    }

    private static Burned burnNow(byte[] pdf, List<RedactionBox> boxes, boolean note) {
        try (PDDocument source = OpenPdf.of(pdf)) {
            Map<Integer, List<RedactionBox>> byPage = byPage(boxes, source.getNumberOfPages());
            TreeSet<Integer> pictures = new TreeSet<>();
            byte[] burned = write(source, byPage, note, pictures);
            BurnCheck.refuseUnlessGone(burned, source.getNumberOfPages(), byPage);
            return new Burned(burned, pictures, CoveredWords.leftOn(source, byPage));
        } catch (IOException unreadable) {
            throw OpenPdf.broken();
        }
    }

    private static Map<Integer, List<RedactionBox>> byPage(List<RedactionBox> boxes, int pages) {
        boxes.forEach(box -> refuseWhen(!box.sound() || box.page() > pages,
                "有遮盖框不在页面之内（第" + box.page() + "页），请删除后重新画。"));
        return boxes.stream().collect(Collectors.groupingBy(RedactionBox::page, TreeMap::new, Collectors.toList()));
    }

    private static byte[] write(PDDocument source, Map<Integer, List<RedactionBox>> boxes, boolean note,
            Set<Integer> pictures) throws IOException {
        try (PDDocument target = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            StrictRenderer renderer = new StrictRenderer(source);
            PlainPages plain = PlainPages.of(source, boxes.keySet());
            for (int page = 1; page <= source.getNumberOfPages(); page++) {
                PDPage kept = boxes.containsKey(page) ? null : plain.copy(source.getPage(page - 1)).orElse(null);
                if (kept == null) {
                    pictures.add(page);
                }
                target.addPage(kept != null ? kept
                        : picture(renderer, source, page, boxes.getOrDefault(page, List.of()), target));
            }
            if (note) {
                new NotePages(target).write(boxes);
            }
            return bytes(target);
        }
    }

    /** Upright, of the size that one sees, with nothing but the picture. */
    private static PDPage picture(StrictRenderer renderer, PDDocument source, int page, List<RedactionBox> boxes,
            PDDocument target) throws IOException {
        PDPage old = source.getPage(page - 1);
        PDRectangle shown = old.getCropBox();
        boolean lying = old.getRotation() % 180 != 0;
        PDRectangle size = new PDRectangle(lying ? shown.getHeight() : shown.getWidth(),
                lying ? shown.getWidth() : shown.getHeight());
        PDPage drawn = new PDPage(size);
        if (old.getUserUnit() != 1) {
            drawn.setUserUnit(old.getUserUnit());
        }
        PDImageXObject picture = PagePicture.of(renderer, page, boxes, target);
        try (PDPageContentStream pen = new PDPageContentStream(target, drawn)) {
            pen.drawImage(picture, 0, 0, size.getWidth(), size.getHeight());
        }
        return drawn;
    }

    private static byte[] bytes(PDDocument target) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        target.setDocumentId(0L);
        try {
            target.save(bytes, CompressParameters.NO_COMPRESSION);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

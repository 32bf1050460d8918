package org.mingda.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.web.util.HtmlUtils;

/**
 * What makes a PDF one to be kept for decades (ISO 19005-2, level B, with the tags of ISO 14289-1): its colours, and
 * what it says about itself. Nothing in it depends on the moment or the machine it is made on.
 */
final class ArchivalPdf {

    private static final byte[] COLOURS = resource("/fonts/srgb.icc");
    private static final String ABOUT = new String(resource("/fonts/about.xmp"), StandardCharsets.UTF_8);

    private ArchivalPdf() {}

    /** The profile of sRGB, made by docs/decisions/letter-profile.py. */
    static byte[] colours() {
        return COLOURS;
    }

    /** The finished file, dated with the day it bears; the same content gets the same identifier. */
    static byte[] bytes(PDDocument document, long identifier, LocalDate date) throws IOException {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setCreationDate(GregorianCalendar.from(date.atStartOfDay(ZoneOffset.ofHours(8))));
        document.getDocumentCatalog().setMetadata(new PDMetadata(document, metadata(about, date)));
        document.setDocumentId(identifier);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static InputStream metadata(PDDocumentInformation about, LocalDate date) {
        String filled = ABOUT.replace("{date}", date + "T00:00:00+08:00")
                .replace("{producer}", about.getProducer())
                .replace("{author}", escaped(about.getAuthor()))
                .replace("{title}", escaped(about.getTitle()));
        return new ByteArrayInputStream(filled.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text == null ? "" : HtmlUtils.htmlEscapeDecimal(text, StandardCharsets.UTF_8.name());
    }

    private static byte[] resource(String name) {
        try (InputStream file = ArchivalPdf.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

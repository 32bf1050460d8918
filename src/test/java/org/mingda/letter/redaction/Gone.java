package org.mingda.letter.redaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Looks for words in a PDF wherever they could be: raw bytes, unpacked streams, names, texts, in several encodings. */
public final class Gone {

    private static final List<Charset> WRITTEN = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE, Charset.forName("GB18030"));

    private final List<byte[]> places = new ArrayList<>();
    private final StringBuilder read = new StringBuilder();

    private Gone() {}

    public static Gone in(byte[] pdf) throws IOException {
        Gone gone = new Gone();
        gone.places.add(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Reached all = new Reached();
            all.add(() -> document.getDocument().getTrailer());
            for (COSBase each : all.all()) {
                gone.take(each);
            }
            gone.read.append(new PDFTextStripper().getText(document).replaceAll("\\s", ""));
        }
        return gone;
    }

    /** Whether the words, or these codes for them, are found anywhere. */
    public boolean holds(String words, byte[]... codes) {
        List<byte[]> needles = new ArrayList<>(List.of(codes));
        WRITTEN.forEach(charset -> needles.add(words.getBytes(charset)));
        return read.indexOf(words) >= 0
                || needles.stream().anyMatch(needle -> places.stream().anyMatch(place -> holds(place, needle)));
    }

    private static boolean holds(byte[] place, byte[] needle) {
        String all = new String(place, StandardCharsets.ISO_8859_1);
        String hex = HexFormat.of().formatHex(needle);
        return all.contains(new String(needle, StandardCharsets.ISO_8859_1)) || all.contains(hex)
                || all.contains(hex.toUpperCase());
    }

    private void take(COSBase each) throws IOException {
        if (each instanceof COSStream stream) {
            ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
            try (var in = stream.createRawInputStream()) {
                unpacked.writeBytes(in.readAllBytes());
            }
            places.add(unpacked.toByteArray());
            COSName filter = stream.getCOSName(COSName.FILTER);
            if (filter == null || COSName.FLATE_DECODE.equals(filter)) {
                try (var in = stream.createInputStream()) {
                    places.add(in.readAllBytes());
                }
            }
        }
        if (each instanceof COSDictionary dictionary) {
            dictionary.entrySet().forEach(entry -> {
                places.add(entry.getKey().getName().getBytes(StandardCharsets.UTF_8));
                if (entry.getValue() instanceof COSString text) {
                    places.add(text.getBytes());
                }
            });
        }
    }
}

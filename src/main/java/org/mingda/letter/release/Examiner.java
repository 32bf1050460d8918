package org.mingda.letter.release;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.mingda.request.FileTypes;

/** Looks through a file of any kind; what cannot be looked into is a finding like others, so that nothing passes unseen. */
final class Examiner {

    private final Budget budget;

    Examiner(Budget budget) {
        this.budget = budget;
    }

    List<Hit> examine(Path path, String name) {
        Seen seen = new Seen();
        look(new Piece(path, name, "", 0), seen);
        return seen.hits();
    }

    /** Never throws because of what is in the file. */
    void look(Piece file, Seen seen) {
        try {
            byType(file, seen);
        } catch (Unseen unseen) {
            seen.cannot(unseen.kind(), file.at("整个文件"), unseen.getMessage());
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            seen.cannot(FindingKind.CANNOT_BE_OPENED, file.at("整个文件"), Unseen.damaged().getMessage());
        }
    }

    private void byType(Piece file, Seen seen) throws IOException {
        if (file.depth() > Piece.DEEPEST) {
            throw Unseen.unknown("文件里套了太多层文件");
        }
        switch (type(file)) {
            case "application/pdf" -> new PdfLook(file, seen, this, budget).look();
            case "application/zip" -> zip(file, seen);
            case "application/x-tika-msoffice" -> new OldOfficeLook(file, seen).look();
            case "image/jpeg" -> new JpegLook(file, seen).look();
            case "image/png" -> new PngLook(file, seen).look();
            case "image/tiff" -> new TiffLook(file, seen).look();
            case "image/bmp" -> picture(file, seen);
            case "text/plain" -> new TextLook(file, seen, budget).look();
            default -> throw Unseen.unknown("这种文件不能自动检查");
        }
    }

    static void picture(Piece file, Seen seen) {
        if (file.depth() == 0) {
            seen.add(FindingKind.ONLY_A_PICTURE, file.at("整个文件"), "", false);
        }
    }

    private String type(Piece file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
            in.mark(16);
            byte[] head = in.readNBytes(8);
            in.reset();
            if (head.length >= 4 && head[0] == 'P' && head[1] == 'K') {
                return "application/zip";
            }
            if (head.length == 8 && (head[0] & 0xff) == 0xd0 && (head[1] & 0xff) == 0xcf) {
                return "application/x-tika-msoffice";
            }
            String type = FileTypes.ofContent(in);
            return type.startsWith("text/") || type.equals("application/json") ? text(type) : type;
        }
    }

    private static String text(String type) {
        return type.matches("text/(plain|csv|x-.*log|x-matlab|x-c.*|x-web-markdown|x-log)") || type.equals(
                "application/json") ? "text/plain" : type;
    }

    private void zip(Piece file, Seen seen) throws IOException {
        try (Parts parts = Parts.of(file.path(), budget)) {
            if (parts.has("[Content_Types].xml")) {
                new OfficeLook(parts, file, seen, this).look();
            } else if (parts.has("OFD.xml")) {
                new OfdLook(parts, file, seen, this).look();
            } else if (parts.has("mimetype")) {
                throw Unseen.unknown("这种文档不能自动检查，请另存为 PDF、DOCX 或者 XLSX");
            } else {
                for (String name : parts.names()) {
                    inner(parts, name, file, seen);
                }
            }
        }
    }

    /** A file in a file, looked at like others. */
    void inner(Parts parts, String name, Piece outer, Seen seen) throws IOException {
        try (InputStream in = parts.open(name)) {
            inner(in, name, outer, seen);
        }
    }

    void inner(InputStream in, String name, Piece outer, Seen seen) throws IOException {
        Path copy = Files.createTempFile("mingda-check-", ".part");
        try {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            if (Files.size(copy) > 0) {
                look(new Piece(copy, name, outer.at(name + " › "), outer.depth() + 1), seen);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** A picture in a document: only what it says of itself counts. */
    void picture(Parts parts, String name, Piece outer, Seen seen) throws IOException {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (List.of("jpg", "jpeg", "png", "tif", "tiff").contains(ending)) {
            inner(parts, name, outer, seen);
        }
    }
}

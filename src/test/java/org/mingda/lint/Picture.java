package org.mingda.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The picture of a process: an SVG that knows which model it shows. */
public record Picture(String svg) {

    private static final int MARGIN = 20;
    private static final Pattern SIZE =
            Pattern.compile("width=\"([\\d.]+)\" height=\"([\\d.]+)\" viewBox=\"([-\\d.]+) ([-\\d.]+) [\\d.]+ [\\d.]+\"");
    private static final Pattern RANDOM = Pattern.compile("(-white-black)-[a-z0-9]+");

    /** Makes a drawing readable on any background and the same each time it is drawn. */
    public static Picture of(Model model, String drawing) {
        Matcher size = SIZE.matcher(drawing);
        if (!size.find()) {
            throw new IllegalArgumentException(drawing);
        }
        String framed = size.replaceFirst(frame(size)).replaceFirst("(<svg [^>]*>)", "$1" + head(model, size));
        return new Picture(RANDOM.matcher(framed).replaceAll("$1"));
    }

    /** Whether the picture was drawn from the model as it is now. */
    public boolean shows(Model model) {
        return svg.contains(fingerprint(model));
    }

    public static Picture read(Path file) throws IOException {
        return new Picture(Files.exists(file) ? Files.readString(file) : "");
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, svg.strip() + "\n");
    }

    private static String frame(Matcher size) {
        return "width=\"%d\" height=\"%d\" viewBox=\"%d %d %1$d %2$d\"".formatted(
                whole(size, 1) + 2 * MARGIN, whole(size, 2) + 2 * MARGIN, whole(size, 3) - MARGIN, whole(size, 4) - MARGIN);
    }

    private static String head(Model model, Matcher size) {
        return "<title>%s</title><desc>%s</desc><rect x=\"%d\" y=\"%d\" width=\"100%%\" height=\"100%%\" fill=\"white\"/>"
                .formatted(model.process().getName(), fingerprint(model), whole(size, 3) - MARGIN, whole(size, 4) - MARGIN);
    }

    private static int whole(Matcher size, int group) {
        return (int) Math.floor(Double.parseDouble(size.group(group)));
    }

    private static String fingerprint(Model model) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(model.xml().getBytes(StandardCharsets.UTF_8));
            return model.file() + " " + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

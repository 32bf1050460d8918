package org.mingda.request;

import java.text.Normalizer;

/** Names of files as senders give them, made safe to keep, to show and to save under. */
public final class FileNames {

    private static final int LONGEST = 255;
    private static final String UNSEEN = "[\\p{Cc}\\p{Cs}\\x{061C}\\x{200B}-\\x{200F}\\x{2028}-\\x{202E}"
            + "\\x{2060}-\\x{206F}\\x{FEFF}\\x{FFF9}-\\x{FFFB}]";
    private static final String DEVICE = "(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?";

    private FileNames() {}

    /**
     * The name without its path, without control signs and signs that turn the direction of reading (by which an
     * {@code exe} can look like a {@code pdf}), and without blanks and dots at the end, which some systems drop.
     */
    public static String clean(String given) {
        String name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll(UNSEEN, "").replaceAll("[\\s.]+$", "").strip();
        name = name.matches(DEVICE) ? "_" + name : name;
        return name.isEmpty() ? "附件" : shortened(name);
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        String extension = name.lastIndexOf('.') > name.length() - 12 ? name.substring(name.lastIndexOf('.')) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - extension.length())) + extension;
    }
}

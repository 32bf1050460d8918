package org.mingda.web;

/** Sizes of files as people read them. */
final class FileSize {

    private static final long UNIT = 1024;

    private FileSize() {}

    static String inWords(long bytes) {
        if (bytes < UNIT) {
            return bytes + " B";
        }
        return bytes < UNIT * UNIT ? Math.round(bytes / (double) UNIT) + " KB"
                : "%.1f MB".formatted(bytes / (double) (UNIT * UNIT));
    }
}

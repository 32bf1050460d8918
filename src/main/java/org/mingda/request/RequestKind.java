package org.mingda.request;

/** What somebody asks the office for; the kind decides which process handles it and in which series it is numbered. */
public enum RequestKind {
    /** To be given information (Article 27). */
    DISCLOSURE(""),
    /** To have inaccurate information about oneself corrected (Article 41). */
    CORRECTION("G");

    private final String series;

    RequestKind(String series) {
        this.series = series;
    }

    /** What follows the agency's code in a number, e.g. {@code G} in {@code QSG2026-00001}. */
    String series() {
        return series;
    }
}

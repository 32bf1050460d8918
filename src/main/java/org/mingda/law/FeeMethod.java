package org.mingda.law;

/** How the information handling fee is counted (fee measures, Article 3); one method for each request, never both. */
public enum FeeMethod {
    /** Items of one applicant in one calendar month (Article 4). */
    PER_ITEM("per-item", 10_000),
    /** Pages of one request (Article 5). */
    PER_PAGE("per-page", 1_000_000);

    private final String key;
    private final int most;

    FeeMethod(String key, int most) {
        this.key = key;
        this.most = most;
    }

    public String key() {
        return key;
    }

    /** More units than this are taken for a slip of the pen. */
    public int most() {
        return most;
    }
}

package org.mingda.web.guard;

/** One of the layers by which a submission is counted. {@code key} is a hash. */
record Counted(String scope, String key, Limit limit) {

    static final String AGENCY = "agency";

    /** Whether not even two at the same instant may slip through; all of one agency would wait for each other. */
    boolean exact() {
        return !scope.equals(AGENCY);
    }

    String lock() {
        return scope + ' ' + key;
    }
}

package org.mingda.law;

/** A history that cannot have happened; the message is Chinese and says which fact contradicts which. */
public final class ImpossibleHistory extends RuntimeException {

    private final String code;
    private final String english;

    ImpossibleHistory(String code, String chinese, String english) {
        super(chinese);
        this.code = code;
        this.english = english;
    }

    /** The stable name of the contradiction, for example {@code second-extension}. */
    public String code() {
        return code;
    }

    public String english() {
        return english;
    }
}

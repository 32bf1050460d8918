package org.mingda.letter.notice;

/** When somebody wants to be told. */
public enum NoticeTiming {
    /** As it happens, outside quiet hours. */
    AT_ONCE("随时"),
    /** With all others of the kind in one message each working morning. */
    MORNING("每天早上汇总"),
    /** Only on the page of notices. */
    NEVER("不发送");

    private final String label;

    NoticeTiming(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

package org.mingda.intake.inspect;

/** Why a file is not taken; its {@link #key} ends the name of the message that says what to do. */
public enum Objection {
    BAD_NAME("badName"),
    HARMFUL_NAME("harmful"),
    PROGRAM("program"),
    SCRIPT("script"),
    MACROS("macros"),
    ACTIVE_PDF("activePdf"),
    HIDDEN("hidden"),
    ENCRYPTED("encrypted"),
    NESTED("nested"),
    BOMB("bomb"),
    TOO_MANY_INSIDE("tooManyInside"),
    ARCHIVE_KIND("archiveKind"),
    DISGUISED("disguised"),
    DAMAGED("damaged"),
    UNKNOWN("unknown");

    private final String key;

    Objection(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}

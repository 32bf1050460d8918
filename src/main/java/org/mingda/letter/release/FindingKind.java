package org.mingda.letter.release;

/** What a file that is to be released was found to carry. */
public enum FindingKind {
    HIDDEN_SHEET, HIDDEN_ROWS, HIDDEN_COLUMNS, HIDDEN_SLIDE, HIDDEN_SHAPE, HIDDEN_TEXT, HIDDEN_LAYER, HIDDEN_DATA,
    COVERED_TEXT, TEXT_BEHIND_SCAN, COMMENT, SPEAKER_NOTES, TRACKED_CHANGE, ANNOTATION, FORM_FIELD, ATTACHED_FILE,
    EARLIER_VERSION, METADATA, POSITION, ID_NUMBER, PHONE_NUMBER, BANK_CARD, E_MAIL,
    /** Pages or files that are pictures only: said, so that somebody looks, and in nobody's way. */
    ONLY_A_PICTURE,
    /** No machine can look into it: somebody must have. */
    CANNOT_BE_CHECKED,
    /** Locked or damaged: nobody can have looked into it, and it cannot leave. */
    CANNOT_BE_OPENED;

    /** Whether it keeps the file from leaving until it is settled. */
    public boolean blocks() {
        return this != ONLY_A_PICTURE;
    }

    /** Whether a reason can settle it. */
    public boolean canBeSettled() {
        return blocks() && this != CANNOT_BE_OPENED;
    }

    /** Whether a reason can settle it before everybody: what a reader sees or no machine reads, never what is hidden. */
    boolean canBePublished() {
        return switch (this) {
            case ID_NUMBER, PHONE_NUMBER, BANK_CARD, E_MAIL, CANNOT_BE_CHECKED -> true;
            default -> !blocks();
        };
    }
}

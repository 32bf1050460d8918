package org.mingda.letter;

/** Where a letter stands on its way out. */
public enum LetterState {
    /** Signed: number and bytes are final, but it waits for its time to go out; nobody outside sees it. */
    SIGNED,
    /** Issued, to be sent by e-mail. */
    QUEUED,
    /** Accepted by the mail server. */
    SENT,
    /** The mail server refused the address for good: an officer must act; sending may be tried again. */
    FAILED,
    /** Issued, not meant for e-mail: it goes out by post or over the counter. */
    FILED,
    /** Its number was taken and is not used; the register says why. Nobody outside sees it. */
    CANCELLED;

    /** Whether it is meant for e-mail and no mail server has taken it. */
    public boolean waits() {
        return this == QUEUED || this == FAILED;
    }

    /** Whether people outside may know of such a letter. */
    public boolean out() {
        return this != SIGNED && this != CANCELLED;
    }
}

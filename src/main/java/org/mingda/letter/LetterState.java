package org.mingda.letter;

/** Where a letter stands on its way out. */
public enum LetterState {
    /** Issued, to be sent by e-mail. */
    QUEUED,
    /** Accepted by the mail server. */
    SENT,
    /** The mail server refused the address for good: an officer must act; sending may be tried again. */
    FAILED,
    /** Issued, not meant for e-mail: it goes out by post or over the counter. */
    FILED
}

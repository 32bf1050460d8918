package org.mingda.letter;

import java.time.Instant;

/**
 * One try to send a letter.
 *
 * @param endedAt null when it was never heard of again: the program or the database died in between
 * @param result  null likewise
 * @param server  the mail server that was asked
 * @param answer  its own words; null when it said nothing
 * @param detail  what went wrong; null when nothing did
 */
public record LetterAttempt(long id, Instant startedAt, Instant endedAt, Result result, String server, String answer,
        String detail) {

    /** How it ended. */
    public enum Result {
        ACCEPTED,
        /** The mail server will not take it from us for this address, now or later. */
        REFUSED,
        FAILED,
        /** Somebody else sent it in the meantime. */
        SKIPPED
    }
}

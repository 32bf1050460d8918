package org.mingda.letter;

import java.time.Instant;
import java.util.UUID;

/**
 * The link under which an applicant fetches a letter and its files with the access code.
 *
 * @param revokedAt when an officer took it back; null while it is good
 */
public record LetterLink(UUID letter, Instant expiresAt, Instant revokedAt) {

    /** What somebody finds behind it. */
    public enum State { OPEN, EXPIRED, REVOKED }

    public State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }
}

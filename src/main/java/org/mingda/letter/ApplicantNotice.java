package org.mingda.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.mingda.request.TrackLinks;

/** A short mail that waits to be sent. */
record ApplicantNotice(UUID id, Kind kind, String number, String email, Instant orderedAt, int tries) {

    enum Kind {
        LINK(TrackLinks.LASTS), CONTACT_CHANGED(Duration.ofDays(3)),
        /** A letter waits on the portal. */
        LETTER_WAITS(Duration.ofDays(3));

        private final Duration worth;

        Kind(Duration worth) {
            this.worth = worth;
        }

        /** How long it is worth being sent. */
        Duration worth() {
            return worth;
        }
    }
}

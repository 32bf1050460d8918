package org.mingda.intake.mail;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A mail as it lies in the mailbox.
 *
 * @param position what is recorded as read together with it
 * @param raw where its bytes were put; null when it is too large to fetch
 * @param size in bytes
 * @param receivedAt when the mail server took it in
 */
record ArrivedMail(Position position, Path raw, long size, String sender, String subject, Instant receivedAt,
        boolean sortedOut) {

    /** How far a folder has been read; UIDs begin anew with another validity (RFC 3501). */
    record Position(String folder, long validity, long uid) {}
}

package org.mingda.intake.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail of ours to the sender of a mail.
 *
 * @param asks whether it asks to confirm; otherwise it tells the number of the request
 * @param state QUEUED, SENT, FAILED or SKIPPED
 * @param reason why it was not sent; may be empty
 * @param sentAt null before
 */
public record Confirmation(UUID id, UUID mail, String recipient, String subject, String text, String messageId,
        boolean asks, String state, String reason, int tries, Instant queuedAt, Instant sentAt) {}

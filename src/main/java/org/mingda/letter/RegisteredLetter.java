package org.mingda.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of the register of numbers (文号登记簿).
 *
 * @param reason      why the number was cancelled; null when it is in use, like the two after it
 * @param cancelledBy login
 */
public record RegisteredLetter(UUID id, String request, String number, int sequence, String title, LocalDate date,
        String recipientName, LetterState state, String reason, String cancelledBy, Instant cancelledAt) {
}

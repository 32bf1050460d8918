package org.mingda.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One line of a request's ledger.
 *
 * @param on the day it happened, which the law counts from
 * @param recordedAt the instant it was written down
 * @param actor login of the person, or {@code applicant}, {@code third-party}, {@code system}
 */
public record LedgerEntry(
        int sequence, EventType type, LocalDate on, Instant recordedAt, String actor, Map<String, Object> data) {

    /** A value of this entry as text; null when it has none. */
    public String text(String key) {
        Object value = data.get(key);
        return value == null ? null : value.toString();
    }
}

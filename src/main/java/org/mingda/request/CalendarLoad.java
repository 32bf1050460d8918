package org.mingda.request;

import java.time.Instant;

/**
 * One load of a calendar year.
 *
 * @param loadedBy login of the administrator
 * @param finishedAt when all open requests had been recomputed; null while that goes on
 */
public record CalendarLoad(long version, int year, String source, String loadedBy, Instant loadedAt,
        Instant finishedAt) {

    public boolean finished() {
        return finishedAt != null;
    }
}

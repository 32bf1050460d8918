package org.mingda.request;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Recomputes the open requests after a change of the calendar, each in a transaction of its own.
 *
 * <p>A load without its mark was interrupted: the next start goes on with it, and what was done stays done.
 */
@Component
class RecomputeDueDates {

    private static final Logger LOG = LoggerFactory.getLogger(RecomputeDueDates.class);
    private static final int ATTEMPTS = 3;

    private final CalendarVersions versions;
    private final StoredCalendar calendar;
    private final OpenClocks openClocks;
    private final MoveDueDate moveDueDate;
    private final CaseClock caseClock;

    RecomputeDueDates(CalendarVersions versions, StoredCalendar calendar, OpenClocks openClocks,
            MoveDueDate moveDueDate, CaseClock caseClock) {
        this.versions = versions;
        this.calendar = calendar;
        this.openClocks = openClocks;
        this.moveDueDate = moveDueDate;
        this.caseClock = caseClock;
    }

    /** Goes on until nothing is left to recompute, or what is left fails. */
    void finish() {
        versions.unfinished().forEach(this::recompute);
    }

    private void recompute(CalendarLoad load) {
        CalendarChange change = CalendarChange.of(calendar.at(load.version() - 1), calendar.at(load.version()));
        List<String> failed = new ArrayList<>();
        openClocks.across(change.days(), load.loadedAt(), clock -> {
            if (touched(change, clock) && !moved(clock.number(), change, load)) {
                failed.add(clock.number());
            }
        });
        if (failed.isEmpty()) {
            versions.finished(load.version());
        }
    }

    private boolean touched(CalendarChange change, OpenClock clock) {
        return change.on(clock, caseClock.today()).filter(due -> change.touches(clock, due)).isPresent();
    }

    /** Somebody may be working on the request at the same moment; then once more. */
    private boolean moved(String number, CalendarChange change, CalendarLoad load) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                moveDueDate.move(number, change, load);
                return true;
            } catch (RuntimeException failure) {
                LOG.warn("The due date of {} could not be recomputed, attempt {}", number, attempt, failure);
            }
        }
        return false;
    }
}

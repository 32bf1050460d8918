package org.mingda.request;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import org.mingda.law.CaseHistory;
import org.mingda.law.ImpossibleHistory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two calendars, one after the other, and what that means for a request. */
record CalendarChange(CalendarInForce before, CalendarInForce after, NavigableSet<LocalDate> days) {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarChange.class);

    static CalendarChange of(CalendarInForce before, CalendarInForce after) {
        return new CalendarChange(before, after, after.calendar().daysUnlike(before.calendar()));
    }

    /** The due dates before and after; empty for a history that no clock can read, whose due date stays. */
    Optional<DueDateChange> on(OpenClock clock, LocalDate today) {
        CaseHistory history = clock.history();
        try {
            return Optional.of(new DueDateChange(clock.number(), before.replyClock().due(history, today),
                    after.replyClock().due(history, today), clock.paused()));
        } catch (ImpossibleHistory impossible) {
            LOG.warn("The clock of {} cannot be read: {}", clock.number(), impossible.getMessage());
            return Optional.empty();
        }
    }

    /** Warnings and the periods of third parties may move although the due date does not. */
    boolean touches(OpenClock clock, DueDateChange change) {
        return moves(change) || clock.paused()
                || !days.subSet(clock.history().received(), false, change.after(), true).isEmpty();
    }

    static boolean moves(DueDateChange change) {
        return !change.before().equals(change.after());
    }
}

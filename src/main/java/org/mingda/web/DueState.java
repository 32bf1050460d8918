package org.mingda.web;

import java.time.LocalDate;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.law.ClockState;

/**
 * How urgent a request is.
 *
 * @param kind names the words and the colour
 * @param days working days left, or late when {@link Kind#OVERDUE}; otherwise without meaning
 */
record DueState(Kind kind, int days) {

    static final int SOON_WORKING_DAYS = 5;

    /** In the order of urgency. */
    enum Kind {
        OVERDUE, TODAY, SOON, RUNNING, PAUSED, LAPSED, ENDED
    }

    static DueState of(ClockState clock, LocalDate due, LocalDate today, WorkingCalendar calendar) {
        return switch (clock) {
            case PAUSED -> new DueState(Kind.PAUSED, 0);
            case LAPSED -> new DueState(Kind.LAPSED, 0);
            case ENDED -> new DueState(Kind.ENDED, 0);
            case RUNNING -> running(due, today, calendar);
        };
    }

    private static DueState running(LocalDate due, LocalDate today, WorkingCalendar calendar) {
        if (due == null) {
            return new DueState(Kind.RUNNING, 0);
        }
        if (today.isAfter(due)) {
            return new DueState(Kind.OVERDUE, calendar.workingDaysBetween(due, today));
        }
        int left = calendar.workingDaysBetween(today, due);
        Kind later = left <= SOON_WORKING_DAYS ? Kind.SOON : Kind.RUNNING;
        return new DueState(today.equals(due) ? Kind.TODAY : later, left);
    }
}

package org.mingda.request;

import java.time.LocalDate;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.law.ReplyClock;

/**
 * Hands out the calendar in force, which an administrator may change while the program runs.
 *
 * <p>Ask anew for each piece of work and keep what you got to its end: what it hands out never changes.
 */
public interface CurrentCalendar {

    CalendarInForce inForce();

    default WorkingCalendar calendar() {
        return inForce().calendar();
    }

    /** This day, or the last working day before it. */
    default LocalDate lastWorkingDay(LocalDate day) {
        WorkingCalendar days = calendar();
        LocalDate last = day;
        while (!days.isWorkingDay(last)) {
            last = last.minusDays(1);
        }
        return last;
    }

    /** The n-th working day after this day. */
    default LocalDate workingDaysAfter(LocalDate day, int workingDays) {
        return calendar().plusWorkingDays(day, workingDays);
    }

    /** The reply clock that counts by this calendar. */
    default ReplyClock replyClock() {
        return inForce().replyClock();
    }
}

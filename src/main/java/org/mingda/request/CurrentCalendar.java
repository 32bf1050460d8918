package org.mingda.request;

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

    /** The reply clock that counts by this calendar. */
    default ReplyClock replyClock() {
        return inForce().replyClock();
    }
}

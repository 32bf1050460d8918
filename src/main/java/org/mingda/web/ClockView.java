package org.mingda.web;

import java.util.List;
import org.mingda.law.ClockReading;

/**
 * The reply clock as an officer's page shows it.
 *
 * @param dueText the due date in words
 */
record ClockView(DayCalendar calendar, DueState due, String dueText, String receivedText,
        List<OtherDeadline> others) {

    public ClockReading reading() {
        return calendar.reading();
    }

    public List<DayCalendar.Month> months() {
        return calendar.months();
    }

    public List<DayCalendar.Day> days() {
        return calendar.days();
    }

    /** Another period of the law that runs; {@code subject} says of whom, null when that is clear. */
    record OtherDeadline(String key, String subject, String date, boolean past, boolean provisional) {}
}

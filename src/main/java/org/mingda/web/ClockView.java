package org.mingda.web;

import java.time.LocalDate;
import java.util.List;
import org.mingda.law.ClockReading;

/**
 * The reply clock as a page shows it.
 *
 * @param dueText the due date in words
 * @param days from the receipt date to the due date, each with its reason
 */
record ClockView(ClockReading reading, DueState due, String dueText, String receivedText, List<CalendarMonth> months,
        List<ClockDay> days, List<OtherDeadline> others) {

    /** One month of the calendar, in weeks from Monday to Sunday; a null is a cell outside the month. */
    record CalendarMonth(int year, int month, List<List<ClockDay>> weeks) {}

    /**
     * One day.
     *
     * @param kind {@code received}, {@code counted}, {@code off}, {@code stopped}, or {@code outside} of the period
     * @param number which working day it is; 0 when it does not count
     * @param why in words; null outside of the period
     */
    record ClockDay(LocalDate date, String text, String kind, int number, String why, boolean due, boolean today) {

        public int dayOfMonth() {
            return date.getDayOfMonth();
        }

        /** A Saturday or Sunday that is worked (调休). */
        public boolean adjusted() {
            return number > 0 && date.getDayOfWeek().getValue() > 5;
        }
    }

    /** Another period of the law that runs; {@code subject} says of whom, null when that is clear. */
    record OtherDeadline(String key, String subject, String date, boolean past, boolean provisional) {}
}

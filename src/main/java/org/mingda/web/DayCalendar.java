package org.mingda.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.mingda.law.ClockReading;

/**
 * A clock reading as a picture: one sheet a month, weeks from Monday to Sunday, each day with what it means.
 *
 * @param reading what is pictured
 * @param months from the month of receipt to the month of the due date
 * @param days from the receipt date to the due date, each with its reason
 */
public record DayCalendar(ClockReading reading, List<Month> months, List<Day> days) {

    /** One month; its weeks have seven days each, null outside the month. */
    public record Month(YearMonth yearMonth, List<List<Day>> weeks) {

        public int year() {
            return yearMonth.getYear();
        }

        public int month() {
            return yearMonth.getMonthValue();
        }

        public LocalDate first() {
            return yearMonth.atDay(1);
        }
    }

    /**
     * One day.
     *
     * @param kind {@code received}, {@code counted}, {@code off}, {@code stopped}, or {@code outside} of the period
     * @param number which working day it is; 0 when it does not count
     * @param why in words; null outside of the period
     * @param due whether the reply is due on it
     */
    public record Day(LocalDate date, String kind, int number, String why, boolean due, boolean today) {

        static Day outside(LocalDate date, LocalDate today) {
            return new Day(date, "outside", 0, null, false, date.equals(today));
        }

        /** The date as officers' pages write it. */
        public String text() {
            return ChineseDates.day(date);
        }

        public int dayOfMonth() {
            return date.getDayOfMonth();
        }

        /** A Saturday or Sunday that is worked (调休). */
        public boolean adjusted() {
            return number > 0 && date.getDayOfWeek().getValue() > 5;
        }
    }
}

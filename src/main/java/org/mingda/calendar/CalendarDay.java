package org.mingda.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** One day of the calendar; {@code holiday} names the holiday behind a day off or a worked weekend, else empty. */
public record CalendarDay(LocalDate date, DayKind kind, String holiday) {

    static CalendarDay ordinary(LocalDate date) {
        return new CalendarDay(date, isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKDAY, "");
    }

    static boolean isWeekend(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}

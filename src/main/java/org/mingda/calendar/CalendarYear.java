package org.mingda.calendar;

import java.util.List;

/** The published arrangement of one year: only the days that differ from plain Monday-to-Friday weeks. */
public record CalendarYear(int year, String source, List<CalendarDay> days) {

    public CalendarYear {
        days = List.copyOf(days);
    }
}

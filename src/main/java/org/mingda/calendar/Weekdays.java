package org.mingda.calendar;

import java.time.LocalDate;

/** The Chinese names of the days of the week. */
public final class Weekdays {

    private static final String NAMES = "一二三四五六日";

    private Weekdays() {
    }

    public static String name(LocalDate date) {
        return "星期" + NAMES.charAt(date.getDayOfWeek().getValue() - 1);
    }
}

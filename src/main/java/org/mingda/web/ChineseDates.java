package org.mingda.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.mingda.calendar.Weekdays;
import org.mingda.request.OfficeTime;

/** How officers' pages write dates and times; times are those of Shanghai, wherever the server stands. */
final class ChineseDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private ChineseDates() {}

    /** 2026年10月22日 星期四; null stays null. */
    static String day(LocalDate date) {
        return date == null ? null : DAY.format(date) + " " + Weekdays.name(date);
    }

    /** 2026-10-22 09:05; null stays null. */
    static String minute(Instant instant) {
        return instant == null ? null : MINUTE.format(instant.atZone(OfficeTime.ZONE));
    }

    /** When something was written down that happened on a day: 09:05, or 2026-10-24 09:05 补记 when later. */
    static String recorded(LocalDate on, Instant at) {
        boolean sameDay = OfficeTime.day(at).equals(on);
        return sameDay ? TIME.format(at.atZone(OfficeTime.ZONE)) : minute(at) + " 补记";
    }
}

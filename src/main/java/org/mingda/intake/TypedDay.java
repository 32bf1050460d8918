package org.mingda.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as somebody types it who types many: 0916, 9-16, 20260916, 2026.9.16, 2026年9月16日. */
public final class TypedDay {

    private static final Pattern DAY = Pattern.compile("(?:(\\d{4})\\D?)?(\\d{1,2})\\D(\\d{1,2})\\D?|(\\d{4})?(\\d{2})(\\d{2})");

    private TypedDay() {}

    /** As {@code 2026-09-16}; a day without its year is the last such day; what is no day stays as it was typed. */
    public static String iso(String typed, LocalDate today) {
        String plain = Tidy.narrow(typed).replace(" ", "");
        Matcher parts = DAY.matcher(plain);
        try {
            return parts.matches() ? day(parts, today).toString() : plain;
        } catch (DateTimeException noSuchDay) {
            return plain;
        }
    }

    private static LocalDate day(Matcher parts, LocalDate today) {
        int from = parts.group(2) == null ? 4 : 1;
        String year = parts.group(from);
        int month = Integer.parseInt(parts.group(from + 1));
        int day = Integer.parseInt(parts.group(from + 2));
        if (year != null) {
            return LocalDate.of(Integer.parseInt(year), month, day);
        }
        LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
        // a few days ahead is a slip to be told of, months ahead is last year
        return thisYear.isAfter(today.plusMonths(3)) ? LocalDate.of(today.getYear() - 1, month, day) : thisYear;
    }
}

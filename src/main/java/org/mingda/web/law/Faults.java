package org.mingda.web.law;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingda.intake.Flaw;

/** Reads what somebody wrote field by field and collects what is wrong, the first fault of each field. */
final class Faults {

    /** Outside of these years there is neither law nor calendar to ask. */
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Map<String, Flaw> found = new LinkedHashMap<>();
    private LocalDate anchor;
    private int mostDays;

    void add(String field, String key, Object... values) {
        found.putIfAbsent(field, new Flaw(field, "question." + key, List.of(values)));
    }

    /** Throws {@link BadQuestion} when there is any fault. */
    void refuse() {
        if (!found.isEmpty()) {
            throw new BadQuestion(List.copyOf(found.values()));
        }
    }

    static String tidy(String text) {
        return text == null ? "" : text.strip();
    }

    static boolean given(String text) {
        return !tidy(text).isEmpty();
    }

    /** The date written as 2026-09-18; null, with a fault, when it is none. */
    LocalDate date(String field, String text) {
        if (required(field, text)) {
            try {
                LocalDate date = LocalDate.parse(tidy(text));
                return inTheCalendar(field, date) ? date : null;
            } catch (DateTimeParseException e) {
                add(field, "date");
            }
        }
        return null;
    }

    /** From now on dates must lie at most so many calendar days from this one; null sets no bound. */
    void near(LocalDate date, int days) {
        anchor = date;
        mostDays = days;
    }

    private boolean inTheCalendar(String field, LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            add(field, "dateRange", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
            return false;
        }
        return nearEnough(field, date);
    }

    boolean nearEnough(String field, LocalDate date) {
        boolean near = anchor == null || Math.abs(anchor.until(date, ChronoUnit.DAYS)) <= mostDays;
        if (!near) {
            add(field, "tooFar", anchor.toString(), String.valueOf(mostDays));
        }
        return near;
    }

    boolean required(String field, String text) {
        if (!given(text)) {
            add(field, "required");
        }
        return given(text);
    }

    /** Whether it is one of these words; if not, that is a fault which lists them. */
    boolean oneOf(String field, String text, Collection<String> words) {
        boolean known = required(field, text) && words.contains(tidy(text));
        if (!known) {
            add(field, "choice", String.join(", ", words));
        }
        return known;
    }

    /** The whole number from 0 to {@code most}; null, with a fault, when it is none. */
    Integer number(String field, String text, int most) {
        String tidy = tidy(text);
        if (required(field, text) && tidy.matches("[0-9]{1,9}") && Integer.parseInt(tidy) <= most) {
            return Integer.valueOf(tidy);
        }
        add(field, "number", String.valueOf(most));
        return null;
    }
}

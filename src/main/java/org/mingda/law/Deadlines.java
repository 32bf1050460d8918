package org.mingda.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mingda.calendar.WorkingCalendar;

/** Collects the dates of a reading and remembers which of them were counted through an unpublished year. */
final class Deadlines {

    private final WorkingCalendar calendar;
    private final Map<String, LocalDate> others = new LinkedHashMap<>();
    private final Set<String> provisional = new TreeSet<>();
    private final Set<Integer> missingYears = new TreeSet<>();

    Deadlines(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** A date of the reading's own, counted from the day after {@code day0}. */
    LocalDate counted(String name, LocalDate day0, LocalDate last) {
        for (int year = day0.plusDays(1).getYear(); year <= last.getYear(); year++) {
            if (!calendar.isPublished(year)) {
                provisional.add(name);
                missingYears.add(year);
            }
        }
        return last;
    }

    void other(String name, LocalDate day0, LocalDate last) {
        if (last != null) {
            others.put(name, counted(name, day0, last));
        }
    }

    /** A day that a letter names needs no calendar. */
    void named(String name, LocalDate last) {
        if (last != null) {
            others.put(name, last);
        }
    }

    Map<String, LocalDate> others() {
        return others;
    }

    Set<String> provisional() {
        return provisional;
    }

    /** Why not all is firm; null when it is. */
    Said reason() {
        return missingYears.stream().map(Phrase.YEAR::of).reduce(Phrase.AND::of).map(Phrase.PROVISIONAL::of)
                .orElse(null);
    }
}

package org.mingda.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mingda.calendar.CalendarYear;
import org.mingda.calendar.WorkingCalendar;

/**
 * What loading a calendar year would change; nothing is saved.
 *
 * @param seen version of the calendar it was compared with
 * @param replaced the arrangement of the same year in force now; null for a new year
 * @param calendar the calendar as it would be
 * @param unlike the days that would be worked instead of off, or the reverse
 * @param changes every open request whose due date would move
 */
public record CalendarPreview(long seen, CalendarYear year, CalendarYear replaced, WorkingCalendar calendar,
        Set<LocalDate> unlike, List<DueDateChange> changes) {

    /** Whether there is anything to load. */
    public boolean same() {
        return year.equals(replaced);
    }
}

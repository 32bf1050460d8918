package org.mingda.calendar;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts working days: Monday to Friday less the published days off, plus the published worked weekends.
 *
 * <p>A year that is not published is counted in plain Monday-to-Friday weeks; ask {@link #isPublished} before
 * trusting such a date. Immutable.
 */
public final class WorkingCalendar {

    private static final long FIRST = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long A_MONDAY = LocalDate.of(2000, 1, 3).toEpochDay();

    private final Map<Integer, CalendarYear> years = new TreeMap<>();
    private final Map<LocalDate, CalendarDay> special = new HashMap<>();
    private final BitSet exceptions = new BitSet();

    public WorkingCalendar(Collection<CalendarYear> published) {
        published.forEach(year -> years.put(year.year(), year));
        years.values().forEach(year -> year.days().forEach(this::except));
    }

    private void except(CalendarDay day) {
        special.put(day.date(), day);
        exceptions.set(Math.toIntExact(day.date().toEpochDay() - FIRST));
    }

    public boolean isWorkingDay(LocalDate date) {
        return isWorkingDay(date.toEpochDay());
    }

    /** The same for a day counted from 1970-01-01: what a loop over many days asks. */
    public boolean isWorkingDay(long epochDay) {
        long place = epochDay - FIRST;
        boolean changed = place >= 0 && place <= Integer.MAX_VALUE && exceptions.get((int) place);
        return changed ^ Math.floorMod(epochDay - A_MONDAY, 7) < 5;
    }

    /** The n-th working day after {@code day0}, which itself never counts; with n = 0 it is {@code day0}. */
    public LocalDate plusWorkingDays(LocalDate day0, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("工作日数不能为负数：" + n);
        }
        long day = day0.toEpochDay();
        for (int counted = 0; counted < n; ) {
            day++;
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return LocalDate.ofEpochDay(day);
    }

    /** The number of working days after the first date up to and with the second; 0 when that is not later. */
    public int workingDaysBetween(LocalDate afterExclusive, LocalDate toInclusive) {
        int counted = 0;
        for (long day = afterExclusive.toEpochDay() + 1; day <= toInclusive.toEpochDay(); day++) {
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return counted;
    }

    public CalendarDay day(LocalDate date) {
        CalendarDay day = special.get(date);
        return day == null ? CalendarDay.ordinary(date) : day;
    }

    public boolean isPublished(int year) {
        return years.containsKey(year);
    }

    public Set<Integer> publishedYears() {
        return new TreeSet<>(years.keySet());
    }

    /** The published arrangement of a year; empty when there is none yet. */
    public Optional<CalendarYear> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    /** The days that are worked in one of the two calendars and off in the other. */
    public NavigableSet<LocalDate> daysUnlike(WorkingCalendar other) {
        BitSet unlike = (BitSet) exceptions.clone();
        unlike.xor(other.exceptions);
        NavigableSet<LocalDate> days = new TreeSet<>();
        unlike.stream().forEach(place -> days.add(LocalDate.ofEpochDay(FIRST + place)));
        return days;
    }

    /** The same calendar with one year added or replaced. */
    public WorkingCalendar with(CalendarYear year) {
        Map<Integer, CalendarYear> changed = new TreeMap<>(years);
        changed.put(year.year(), year);
        return new WorkingCalendar(changed.values());
    }
}

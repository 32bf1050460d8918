package org.mingda.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mingda.calendar.CalendarDay;
import org.mingda.calendar.CalendarYear;
import org.mingda.calendar.DayKind;
import org.mingda.calendar.WorkingCalendar;

/**
 * A year of the calendar as months and as a list of its special days.
 *
 * @param days the published days, and those that are no longer published
 */
record YearView(int year, String source, List<Month> months, List<Special> days) {

    private static final int DAYS_OF_WEEK = 7;

    /** Weeks from Monday to Sunday; a null is a cell outside the month. */
    record Month(int month, List<List<Cell>> weeks) {}

    /** One day; {@code kind} is {@code workday}, {@code weekend}, {@code holiday} or {@code adjusted_workday}. */
    record Cell(int day, String kind, String title, boolean changed) {}

    /** A day that differs from plain weeks; {@code changed} when it was not so before. */
    record Special(String date, String kind, String words, String name, boolean changed) {}

    static YearView of(CalendarYear year, WorkingCalendar calendar) {
        return of(year, calendar, Set.of());
    }

    /** @param changed the days to be marked */
    static YearView of(CalendarYear year, WorkingCalendar calendar, Set<LocalDate> changed) {
        List<Month> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(YearMonth.of(year.year(), month), calendar, changed)).toList();
        Set<LocalDate> dates = new TreeSet<>(changed);
        year.days().forEach(day -> dates.add(day.date()));
        return new YearView(year.year(), source(year), months,
                dates.stream().map(date -> special(calendar.day(date), changed.contains(date))).toList());
    }

    /** What the year goes back to; files begin it with 来源, which the pages say themselves. */
    static String source(CalendarYear year) {
        String source = year.source().replaceFirst("^来源[：:]\\s*", "");
        return source.isEmpty() ? "（文件中未注明）" : source;
    }

    private static Month month(YearMonth month, WorkingCalendar calendar, Set<LocalDate> changed) {
        List<List<Cell>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        for (LocalDate first = monday; !first.isAfter(month.atEndOfMonth()); first = first.plusDays(DAYS_OF_WEEK)) {
            Cell[] week = new Cell[DAYS_OF_WEEK];
            for (int i = 0; i < DAYS_OF_WEEK; i++) {
                LocalDate date = first.plusDays(i);
                week[i] = YearMonth.from(date).equals(month) ? cell(calendar.day(date), changed) : null;
            }
            weeks.add(Arrays.asList(week));
        }
        return new Month(month.getMonthValue(), weeks);
    }

    private static Cell cell(CalendarDay day, Set<LocalDate> changed) {
        String title = ChineseDates.day(day.date()) + "：" + words(day.kind())
                + (day.holiday().isEmpty() ? "" : "（" + day.holiday() + "）");
        return new Cell(day.date().getDayOfMonth(), kind(day.kind()), title, changed.contains(day.date()));
    }

    private static Special special(CalendarDay day, boolean changed) {
        return new Special(ChineseDates.day(day.date()), kind(day.kind()), words(day.kind()),
                day.holiday().isEmpty() ? "—" : day.holiday(), changed);
    }

    private static String kind(DayKind kind) {
        return kind.name().toLowerCase();
    }

    private static String words(DayKind kind) {
        return switch (kind) {
            case WORKDAY -> "上班";
            case WEEKEND -> "周末休息";
            case HOLIDAY -> "放假";
            case ADJUSTED_WORKDAY -> "调休上班";
        };
    }
}

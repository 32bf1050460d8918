package org.mingda.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingda.account.People;
import org.mingda.calendar.CalendarYear;
import org.mingda.calendar.DayKind;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.request.CalendarLoad;
import org.mingda.request.CalendarReport;
import org.mingda.request.CurrentCalendar;
import org.springframework.stereotype.Component;

/** Gathers what is known of the calendar: years, loads, and the due dates that wait for a year. */
@Component
class CalendarOverview {

    static final int LONGEST_LIST = 100;

    private final CurrentCalendar calendar;
    private final CalendarReport report;
    private final People people;

    CalendarOverview(CurrentCalendar calendar, CalendarReport report, People people) {
        this.calendar = calendar;
        this.report = report;
        this.people = people;
    }

    /** A year that is known; {@code origin} says who brought it. */
    record Year(int year, String source, long daysOff, long workedWeekends, String origin) {}

    /** A load in words. */
    record Load(long version, int year, String source, String who, String when, boolean finished) {}

    /** An open request and the year that its due date waits for. */
    record Waiting(String number, String due, int missingYear) {}

    /** All that waits; the list is cut after {@link #LONGEST_LIST}. */
    record Wait(Set<Integer> years, List<Waiting> requests, long total) {}

    List<Load> loads() {
        List<CalendarLoad> loads = report.loads();
        OfficerNames names = new OfficerNames(
                people.names(loads.stream().map(CalendarLoad::loadedBy).collect(Collectors.toSet())));
        return loads.stream().map(load -> new Load(load.version(), load.year(), load.source(),
                names.of(load.loadedBy()), ChineseDates.minute(load.loadedAt()), load.finished())).toList();
    }

    /** The newest year first. */
    List<Year> years(List<Load> loads) {
        WorkingCalendar now = calendar.calendar();
        Map<Integer, String> origins = loads.stream().collect(Collectors.toMap(
                Load::year, load -> load.who() + " 于 " + load.when() + " 载入", (newest, older) -> newest));
        List<Year> years = new ArrayList<>();
        now.publishedYears().forEach(year -> years.add(0, year(now.year(year).orElseThrow(), origins)));
        return years;
    }

    private static Year year(CalendarYear year, Map<Integer, String> origins) {
        return new Year(year.year(), YearView.source(year), count(year, DayKind.HOLIDAY),
                count(year, DayKind.ADJUSTED_WORKDAY), origins.getOrDefault(year.year(), "随系统提供"));
    }

    private static long count(CalendarYear year, DayKind kind) {
        return year.days().stream().filter(day -> day.kind() == kind).count();
    }

    /** The requests of one agency; how many there are in all, and for which years they wait. */
    Wait waiting(String agency) {
        Set<Integer> known = new HashSet<>(calendar.calendar().publishedYears());
        CalendarReport.Waiting all = report.waiting(known);
        List<Waiting> requests = agency == null ? List.of() : report.provisional(known, agency, LONGEST_LIST).stream()
                .map(one -> new Waiting(one.number(), ChineseDates.day(one.dueOn()),
                        known.contains(one.dueOn().getYear()) ? one.receivedOn().plusDays(1).getYear()
                                : one.dueOn().getYear())).toList();
        return new Wait(all.years(), requests, all.total());
    }
}

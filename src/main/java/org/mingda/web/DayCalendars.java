package org.mingda.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingda.law.ClockReading;
import org.mingda.law.ExplainedDay;
import org.mingda.request.CurrentCalendar;
import org.mingda.web.DayCalendar.Day;
import org.mingda.web.DayCalendar.Month;
import org.springframework.stereotype.Component;

/** Draws the calendar of a clock reading, the same for applicants, officers and the public. */
@Component
public class DayCalendars {

    private final CurrentCalendar calendar;
    private final Clock clock;

    DayCalendars(CurrentCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    public DayCalendar of(ClockReading reading) {
        return of(reading, LocalDate.now(clock));
    }

    /** @param today the day that is marked as such */
    public DayCalendar of(ClockReading reading, LocalDate today) {
        Map<LocalDate, Day> days = days(reading, today);
        List<Month> months = days.keySet().stream().map(YearMonth::from).distinct()
                .map(month -> new Month(month, weeks(month, days, today))).toList();
        return new DayCalendar(reading, months, List.copyOf(days.values()));
    }

    private Map<LocalDate, Day> days(ClockReading reading, LocalDate today) {
        Map<LocalDate, Day> days = new TreeMap<>();
        LocalDate received = reading.received();
        days.put(received, new Day(received, "received", 0, "收到之日，次日起计算", false, received.equals(today)));
        reading.days().forEach(day -> days.put(day.date(), new Day(day.date(), kind(day), day.number(), day.why(),
                day.date().equals(reading.due()), day.date().equals(today))));
        return days;
    }

    private String kind(ExplainedDay day) {
        if (day.counts()) {
            return "counted";
        }
        return calendar.calendar().isWorkingDay(day.date()) ? "stopped" : "off";
    }

    private static List<List<Day>> weeks(YearMonth month, Map<LocalDate, Day> days, LocalDate today) {
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        return Stream.iterate(monday, first -> !first.isAfter(month.atEndOfMonth()), first -> first.plusWeeks(1))
                .map(first -> week(first, month, days, today)).toList();
    }

    private static List<Day> week(LocalDate monday, YearMonth month, Map<LocalDate, Day> days, LocalDate today) {
        List<Day> week = new ArrayList<>();
        monday.datesUntil(monday.plusWeeks(1)).forEach(date -> week.add(
                YearMonth.from(date).equals(month) ? days.getOrDefault(date, Day.outside(date, today)) : null));
        return week;
    }
}

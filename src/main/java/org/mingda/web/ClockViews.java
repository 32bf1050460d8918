package org.mingda.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.law.ClockReading;
import org.mingda.law.ExplainedDay;
import org.mingda.web.ClockView.CalendarMonth;
import org.mingda.web.ClockView.ClockDay;
import org.mingda.web.ClockView.OtherDeadline;
import org.springframework.stereotype.Component;

/** Turns a clock reading into months and words. */
@Component
class ClockViews {

    private static final int DAYS_OF_WEEK = 7;

    private final WorkingCalendar calendar;
    private final Clock clock;

    ClockViews(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param subjects names of the third parties by id, for the periods that are theirs */
    ClockView of(ClockReading reading, Map<String, String> subjects) {
        LocalDate today = LocalDate.now(clock);
        Map<LocalDate, ClockDay> days = days(reading, today);
        return new ClockView(reading, DueState.of(reading.state(), reading.due(), today, calendar),
                ChineseDates.day(reading.due()), ChineseDates.day(reading.received()),
                months(days, today), List.copyOf(days.values()), others(reading, subjects, today));
    }

    private Map<LocalDate, ClockDay> days(ClockReading reading, LocalDate today) {
        Map<LocalDate, ClockDay> days = new TreeMap<>();
        LocalDate received = reading.received();
        days.put(received, new ClockDay(received, ChineseDates.day(received), "received", 0,
                "收到之日，次日起计算", false, received.equals(today)));
        reading.days().forEach(day -> days.put(day.date(), day(day, reading.due(), today)));
        return days;
    }

    private ClockDay day(ExplainedDay day, LocalDate due, LocalDate today) {
        return new ClockDay(day.date(), ChineseDates.day(day.date()), kind(day), day.number(), day.why(),
                day.date().equals(due), day.date().equals(today));
    }

    private String kind(ExplainedDay day) {
        if (day.counts()) {
            return "counted";
        }
        return calendar.isWorkingDay(day.date()) ? "stopped" : "off";
    }

    private List<CalendarMonth> months(Map<LocalDate, ClockDay> days, LocalDate today) {
        Map<YearMonth, List<ClockDay>> byMonth = new LinkedHashMap<>();
        days.values().forEach(day ->
                byMonth.computeIfAbsent(YearMonth.from(day.date()), month -> new ArrayList<>()).add(day));
        return byMonth.keySet().stream().map(month -> month(month, days, today)).toList();
    }

    private CalendarMonth month(YearMonth month, Map<LocalDate, ClockDay> days, LocalDate today) {
        List<List<ClockDay>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        for (LocalDate first = monday; !first.isAfter(month.atEndOfMonth()); first = first.plusDays(DAYS_OF_WEEK)) {
            weeks.add(week(first, month, days, today));
        }
        return new CalendarMonth(month.getYear(), month.getMonthValue(), weeks);
    }

    private static List<ClockDay> week(
            LocalDate monday, YearMonth month, Map<LocalDate, ClockDay> days, LocalDate today) {
        ClockDay[] week = new ClockDay[DAYS_OF_WEEK];
        for (int i = 0; i < DAYS_OF_WEEK; i++) {
            LocalDate date = monday.plusDays(i);
            if (YearMonth.from(date).equals(month)) {
                week[i] = days.getOrDefault(date, new ClockDay(
                        date, ChineseDates.day(date), "outside", 0, null, false, date.equals(today)));
            }
        }
        return Arrays.asList(week);
    }

    private static List<OtherDeadline> others(ClockReading reading, Map<String, String> subjects, LocalDate today) {
        List<OtherDeadline> others = new ArrayList<>();
        reading.otherDeadlines().forEach((name, date) -> others.add(other(reading, name, date, subjects, today)));
        if (reading.dueIfExtended() != null) {
            others.add(other(reading, "dueIfExtended", reading.dueIfExtended(), subjects, today));
        }
        return others;
    }

    private static OtherDeadline other(
            ClockReading reading, String name, LocalDate date, Map<String, String> subjects, LocalDate today) {
        String[] parts = name.split(":", 2);
        String subject = parts.length == 1 ? null : subjects.getOrDefault(parts[1], parts[1]);
        return new OtherDeadline(parts[0], subject, ChineseDates.day(date), date.isBefore(today),
                reading.provisionalDates().contains(name));
    }
}

package org.mingda.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingda.law.ClockReading;
import org.mingda.request.CurrentCalendar;
import org.mingda.web.ClockView.OtherDeadline;
import org.springframework.stereotype.Component;

/** Turns a clock reading into what an officer needs to know of it. */
@Component
class ClockViews {

    private final DayCalendars calendars;
    private final CurrentCalendar calendar;
    private final Clock clock;

    ClockViews(DayCalendars calendars, CurrentCalendar calendar, Clock clock) {
        this.calendars = calendars;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param subjects names of the third parties by id, for the periods that are theirs */
    ClockView of(ClockReading reading, Map<String, String> subjects) {
        LocalDate today = LocalDate.now(clock);
        return new ClockView(calendars.of(reading, today),
                DueState.of(reading.state(), reading.due(), today, calendar.calendar()),
                ChineseDates.day(reading.due()), ChineseDates.day(reading.received()),
                others(reading, subjects, today));
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

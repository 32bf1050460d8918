package org.mingda.web.law;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.mingda.calendar.CalendarDay;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.request.CurrentCalendar;
import org.springframework.stereotype.Component;

/** Answers which days between two dates are worked. */
@Component
public class AnswerWorkingDays {

    /** Three years, calendar days. */
    static final int MOST_DAYS = 1096;

    private final CurrentCalendar current;

    AnswerWorkingDays(CurrentCalendar current) {
        this.current = current;
    }

    /** @param unpublished the years among them whose arrangement is not published: their days are provisional */
    public record Answer(LocalDate from, LocalDate to, List<CalendarDay> days, TreeSet<Integer> unpublished) {

        public long count() {
            return days.stream().filter(day -> day.kind().isWorked()).count();
        }

        public boolean provisional(CalendarDay day) {
            return unpublished.contains(day.date().getYear());
        }
    }

    /** Both dates included; throws {@link BadQuestion} for what cannot be read or is too much. */
    public Answer answer(String from, String to) {
        Faults faults = new Faults();
        LocalDate first = faults.date("from", from);
        faults.near(first, MOST_DAYS - 1);
        LocalDate last = faults.date("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            faults.add("to", "backwards", first.toString());
        }
        faults.refuse();
        return answer(first, last);
    }

    private Answer answer(LocalDate first, LocalDate last) {
        WorkingCalendar calendar = current.calendar();
        List<CalendarDay> days = first.datesUntil(last.plusDays(1)).map(calendar::day).toList();
        TreeSet<Integer> unpublished = new TreeSet<>();
        days.stream().map(day -> day.date().getYear()).filter(year -> !calendar.isPublished(year))
                .forEach(unpublished::add);
        return new Answer(first, last, days, unpublished);
    }
}

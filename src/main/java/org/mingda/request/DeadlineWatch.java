package org.mingda.request;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.law.ClockReading;
import org.mingda.law.ClockState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides on which mornings people are warned of a due date: quiet while paused, once a day, on working days. */
@Component
public class DeadlineWatch {

    private final CaseClock caseClock;
    private final Ledger ledger;
    private final CurrentCalendar calendar;
    private final List<Integer> workingDaysBefore;

    DeadlineWatch(CaseClock caseClock, Ledger ledger, CurrentCalendar calendar,
            @Value("${mingda.warnings.working-days-before:10,5,1,0}") List<Integer> workingDaysBefore) {
        this.caseClock = caseClock;
        this.ledger = ledger;
        this.calendar = calendar;
        this.workingDaysBefore = List.copyOf(workingDaysBefore);
    }

    /** The first day on which a warning may come. */
    public LocalDate firstWarning(String number) {
        WorkingCalendar days = calendar.calendar();
        LocalDate day = caseClock.read(number).due();
        for (int left = Collections.max(workingDaysBefore); left > 0; day = day.minusDays(1)) {
            left -= days.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** The n-th working day from today. */
    public LocalDate workingDaysAhead(int days) {
        return calendar.calendar().plusWorkingDays(caseClock.today(), days);
    }

    /** Notes the warning and says whether it is due today and was not given yet. */
    @Transactional
    public boolean warnToday(String number) {
        ClockReading reading = caseClock.read(number);
        return reading.state() == ClockState.RUNNING && workingDaysBefore.contains(reading.left())
                && !caseClock.today().isAfter(reading.due())
                && firstToday(number, EventType.HANDLERS_WARNED, Map.of("left", reading.left()));
    }

    /** Notes the escalation and says whether the reply is overdue and today's escalation was not given yet. */
    @Transactional
    public boolean escalateToday(String number) {
        ClockReading reading = caseClock.read(number);
        return reading.state() == ClockState.RUNNING && caseClock.today().isAfter(reading.due())
                && firstToday(number, EventType.OVERDUE_ESCALATED, Map.of("dueOn", reading.due().toString()));
    }

    private boolean firstToday(String number, EventType type, Map<String, Object> data) {
        LocalDate today = caseClock.today();
        boolean already = ledger.latest(number, type).map(entry -> entry.on().equals(today)).orElse(false);
        if (already || !calendar.calendar().isWorkingDay(today)) {
            return false;
        }
        ledger.append(number, type, "system", data);
        return true;
    }
}

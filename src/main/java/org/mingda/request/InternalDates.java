package org.mingda.request;

import java.time.LocalDate;
import org.mingda.calendar.WorkingCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The internal dates that units are given, in working days and never after the reply's own due date. */
@Component
public class InternalDates {

    private final CaseClock caseClock;
    private final CurrentCalendar calendar;
    private final Assignments assignments;
    private final int usual;

    InternalDates(CaseClock caseClock, CurrentCalendar calendar, Assignments assignments,
            @Value("${mingda.units.search-working-days:7}") int usual) {
        this.caseClock = caseClock;
        this.calendar = calendar;
        this.assignments = assignments;
        this.usual = usual;
    }

    /** How many working days a unit is given when nobody says otherwise. */
    public int usualWorkingDays() {
        return usual;
    }

    /** The last day for a unit's search; the reply's due date when that has come nearer, or for an unknown unit. */
    public LocalDate dueOn(String number, String unit) {
        LocalDate reply = caseClock.read(number).due();
        return assignments.latest(number, unit).map(UnitAssignment::dueOn).filter(due -> due.isBefore(reply))
                .orElse(reply);
    }

    LocalDate dueIn(String number, int workingDays) {
        if (workingDays < 1) {
            throw new UseCaseRefused("内部办理期限至少为 1 个工作日。");
        }
        LocalDate today = caseClock.today();
        LocalDate wanted = calendar.calendar().plusWorkingDays(today, Math.min(workingDays, 250));
        LocalDate reply = caseClock.read(number).due();
        return reply == null || wanted.isBefore(reply) ? wanted : reply.isBefore(today) ? today : reply;
    }

    /** Working days after the internal date; 0 in time. */
    int lateBy(UnitAssignment assignment) {
        WorkingCalendar days = calendar.calendar();
        LocalDate today = caseClock.today();
        return today.isAfter(assignment.dueOn()) ? days.workingDaysBetween(assignment.dueOn(), today) : 0;
    }
}

package org.mingda.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingda.account.Agencies;
import org.mingda.account.Unit;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.request.Assignments;
import org.mingda.request.CurrentCalendar;
import org.mingda.request.Request;
import org.mingda.request.UnitAssignment;
import org.springframework.stereotype.Component;

/** Which units search or searched, and how late each of them was. */
@Component
class UnitSearchViews {

    private static final int LONGEST_LIST = 300;
    private static final Map<UnitAssignment.State, String> STATES = Map.of(
            UnitAssignment.State.OPEN, "检索中", UnitAssignment.State.REFUSED, "已退回，待处理",
            UnitAssignment.State.REASSIGNED, "已改派", UnitAssignment.State.RELEASED, "已撤销",
            UnitAssignment.State.DONE, "已检索");

    private final Assignments assignments;
    private final Agencies agencies;
    private final CurrentCalendar calendar;
    private final Clock clock;

    UnitSearchViews(Assignments assignments, Agencies agencies, CurrentCalendar calendar, Clock clock) {
        this.assignments = assignments;
        this.agencies = agencies;
        this.calendar = calendar;
        this.clock = clock;
    }

    List<UnitSearchLine> of(Request request) {
        return lines(assignments.of(request.number()), request.agency());
    }

    /** What units did late or are late with, what is still open first. */
    List<UnitSearchLine> late(String agency) {
        return lines(assignments.late(agency, LocalDate.now(clock), LONGEST_LIST), agency);
    }

    private List<UnitSearchLine> lines(List<UnitAssignment> found, String agency) {
        Map<String, String> names = agencies.units(agency).stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return found.stream().map(one -> new UnitSearchLine(one.request(), names.getOrDefault(one.unit(), one.unit()),
                one.lead(), ChineseDates.day(one.dueOn()), STATES.get(one.state()),
                one.doneOn() == null ? null : ChineseDates.day(one.doneOn()), lateBy(one))).toList();
    }

    private int lateBy(UnitAssignment one) {
        WorkingCalendar days = calendar.calendar();
        LocalDate today = LocalDate.now(clock);
        return one.open() && today.isAfter(one.dueOn()) ? days.workingDaysBetween(one.dueOn(), today) : one.lateBy();
    }
}

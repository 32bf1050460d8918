package org.mingda.request;

import static org.mingda.request.UseCaseRefused.refuseUnless;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mingda.account.Unit;
import org.mingda.request.UnitAssignment.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registrar decides on an assignment that a unit gave back: upheld, to another unit, or not needed. */
@Component
public class SettleRefusal {

    private final Requests requests;
    private final Assignments assignments;
    private final AssignToUnit assignToUnit;
    private final InternalDates internalDates;
    private final Ledger ledger;
    private final CaseClock caseClock;
    private final ClockChange clockChange;

    SettleRefusal(Requests requests, Assignments assignments, AssignToUnit assignToUnit, InternalDates internalDates,
            Ledger ledger, CaseClock caseClock, ClockChange clockChange) {
        this.requests = requests;
        this.assignments = assignments;
        this.assignToUnit = assignToUnit;
        this.internalDates = internalDates;
        this.ledger = ledger;
        this.caseClock = caseClock;
        this.clockChange = clockChange;
    }

    /** The unit searches after all, until the date it had. */
    @Transactional
    public void uphold(String number, String unit, String reason, String actor) {
        Request request = requests.lockOpen(number);
        UnitAssignment refused = assignments.refusedOf(number, unit);
        refuseUnless(!blank(reason), "维持分办的，请填写理由，理由会告知该机构。");
        assignments.reopen(refused);
        ledger.append(number, EventType.ASSIGNMENT_UPHELD, actor, data(unit(unit, request), reason));
        clockChange.record(number);
    }

    /** Nobody needs to search in its place; the lead unit cannot be missing. */
    @Transactional
    public void release(String number, String unit, String reason, String actor) {
        Request request = requests.lockOpen(number);
        UnitAssignment refused = assignments.refusedOf(number, unit);
        refuseUnless(!refused.lead(), "牵头机构退回的，请改派其他机构牵头，或者维持分办。");
        assignments.become(refused, State.RELEASED);
        ledger.append(number, EventType.ASSIGNMENT_RELEASED, actor, data(unit(unit, request), reason));
        clockChange.record(number);
    }

    /**
     * Another unit takes its place, as lead too when it led.
     *
     * @return the unit that is to search now; the one that gave back when the other one searches already
     */
    @Transactional
    public String reassign(String number, String from, String to, int workingDays, String reason, String actor) {
        Request request = requests.lockOpen(number);
        UnitAssignment refused = assignments.refusedOf(number, from);
        Unit target = unit(to, request);
        refuseUnless(!to.equals(from), "改派的机构与退回的机构相同；仍由该机构检索的，请选“维持分办”。");
        boolean searchesAlready = assignments.involves(number, to);
        refuseUnless(!searchesAlready || refused.lead(),
                target.name() + "已经是本件的承办机构；不需要原机构检索的，请选“撤销分办”。");
        assignments.become(refused, State.REASSIGNED);
        LocalDate dueOn = searchesAlready ? assignments.latest(number, to).orElseThrow().dueOn()
                : internalDates.dueIn(number, workingDays);
        if (!searchesAlready) {
            assignments.add(number, to, refused.lead(), caseClock.today(), dueOn);
        }
        lead(refused, to);
        ledger.append(number, EventType.UNIT_REASSIGNED, actor, data(unit(from, request), target, dueOn, reason));
        clockChange.record(number);
        return searchesAlready ? from : to;
    }

    private void lead(UnitAssignment refused, String to) {
        if (refused.lead()) {
            assignments.makeLead(refused.request(), to);
            requests.setUnit(refused.request(), to);
        }
    }

    private Unit unit(String id, Request request) {
        return assignToUnit.unit(id, request);
    }

    private static Map<String, Object> data(Unit unit, String reason) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("unit", unit.id());
        data.put("unitName", unit.name());
        Optional.ofNullable(reason).filter(text -> !text.isBlank()).ifPresent(text -> data.put("reason", text));
        return data;
    }

    private static Map<String, Object> data(Unit from, Unit to, LocalDate dueOn, String reason) {
        Map<String, Object> data = data(to, reason);
        data.put("fromUnit", from.id());
        data.put("fromUnitName", from.name());
        data.put("internalDueOn", dueOn.toString());
        return data;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}

package org.mingda.request;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.account.Agencies;
import org.mingda.account.Unit;
import org.mingda.request.UnitAssignment.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit answers its assignment: it records its search, or gives the assignment back with a reason. */
@Component
public class RecordUnitSearch {

    private final Requests requests;
    private final Assignments assignments;
    private final InternalDates internalDates;
    private final Agencies agencies;
    private final Ledger ledger;
    private final CaseClock caseClock;
    private final ClockChange clockChange;

    RecordUnitSearch(Requests requests, Assignments assignments, InternalDates internalDates, Agencies agencies,
            Ledger ledger, CaseClock caseClock, ClockChange clockChange) {
        this.requests = requests;
        this.assignments = assignments;
        this.internalDates = internalDates;
        this.agencies = agencies;
        this.ledger = ledger;
        this.caseClock = caseClock;
        this.clockChange = clockChange;
    }

    @Transactional
    public void record(String number, String unit, UnitSearch search, String actor) {
        Request request = requests.lockOpen(number);
        refuseImpossibleDay(request, search);
        UnitAssignment assignment = assignments.openOf(number, unit);
        int lateBy = end(assignment, State.DONE);
        Map<String, Object> data = data(assignment, lateBy);
        data.put("systems", search.systems());
        data.put("keywords", search.keywords());
        data.put("period", search.period());
        data.put("searchedBy", search.searchedBy());
        data.put("searchedOn", search.searchedOn().toString());
        data.put("findings", search.findings());
        ledger.append(number, EventType.SEARCH_RECORDED, actor, data);
        clockChange.record(number);
    }

    /** The unit does not hold what is asked for, or it is not its business; the registrar decides. */
    @Transactional
    public void refuse(String number, String unit, String reason, String actor) {
        requests.lockOpen(number);
        if (reason == null || reason.isBlank()) {
            throw new UseCaseRefused("退回分办的，请填写理由，登记岗据此决定是否改派。");
        }
        UnitAssignment assignment = assignments.openOf(number, unit);
        Map<String, Object> data = data(assignment, end(assignment, State.REFUSED));
        data.put("reason", reason);
        ledger.append(number, EventType.ASSIGNMENT_REFUSED, actor, data);
        clockChange.record(number);
    }

    private void refuseImpossibleDay(Request request, UnitSearch search) {
        if (search.searchedOn().isAfter(caseClock.today())) {
            throw new UseCaseRefused("检索日期不能晚于今天。");
        }
        if (search.searchedOn().isBefore(request.receivedOn())) {
            throw new UseCaseRefused("检索日期不能早于收到申请之日 " + request.receivedOn() + "。请按实际检索的日期填写。");
        }
    }

    private int end(UnitAssignment assignment, State state) {
        int lateBy = internalDates.lateBy(assignment);
        assignments.end(assignment, state, caseClock.today(), lateBy);
        return lateBy;
    }

    private Map<String, Object> data(UnitAssignment assignment, int lateBy) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("unit", assignment.unit());
        data.put("unitName", agencies.unit(assignment.unit()).map(Unit::name).orElse(assignment.unit()));
        data.put("internalDueOn", assignment.dueOn().toString());
        if (lateBy > 0) {
            data.put("lateBy", lateBy);
        }
        return data;
    }
}

package org.mingda.request;

import static org.mingda.request.UseCaseRefused.refuseUnless;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Unit;
import org.mingda.request.UnitAssignment.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a request into other hands (移交): its tasks to a colleague, or the whole request to another unit. */
@Component
public class HandOver {

    private final Requests requests;
    private final Assignments assignments;
    private final AssignToUnit assignToUnit;
    private final InternalDates internalDates;
    private final Absences absences;
    private final People people;
    private final Ledger ledger;
    private final CaseClock caseClock;
    private final ClockChange clockChange;
    private final RequestProcess process;

    HandOver(Requests requests, Assignments assignments, AssignToUnit assignToUnit, InternalDates internalDates,
            Absences absences, People people, Ledger ledger, CaseClock caseClock, ClockChange clockChange,
            RequestProcess process) {
        this.requests = requests;
        this.assignments = assignments;
        this.assignToUnit = assignToUnit;
        this.internalDates = internalDates;
        this.absences = absences;
        this.people = people;
        this.ledger = ledger;
        this.caseClock = caseClock;
        this.clockChange = clockChange;
        this.process = process;
    }

    /**
     * The open tasks go to somebody of the same group who may do them.
     *
     * @param from whose tasks; null for all open tasks of the request, claimed or not
     */
    @Transactional
    public void toPerson(String number, String from, String to, String reason, String actor) {
        Request request = own(number, actor);
        Person next = people.find(to).filter(person -> person.worksFor(request.agency()))
                .orElseThrow(() -> new UseCaseRefused("没有登录名为“" + to + "”的人员。"));
        absences.of(to, caseClock.today()).ifPresent(absence -> {
            throw new UseCaseRefused(next.name() + "缺勤至 " + absence.untilOn() + "，请选择其他人员。");
        });
        List<String> tasks = process.handOver(number, from, to);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("tasks", tasks);
        data.put("fromPerson", from);
        data.put("fromName", from == null ? null : people.find(from).map(Person::name).orElse(from));
        data.put("toPerson", to);
        data.put("toName", next.name());
        data.put("reason", reason);
        ledger.append(number, EventType.HANDED_OVER, actor, data);
    }

    /** The request leaves its lead unit; whoever there had claimed a task of it has it no more. */
    @Transactional
    public void toUnit(String number, String to, String reason, String actor) {
        Request request = own(number, actor);
        Unit next = assignToUnit.unit(to, request);
        String from = request.unit();
        refuseUnless(from != null, "尚未分办，请由登记岗分办。");
        refuseUnless(!to.equals(from), "已由" + next.name() + "牵头，不需要移交。");
        refuseUnless(!assignments.involves(number, to), next.name() + "已是本件的协办机构，请由登记岗调整分办。");
        refuseUnless(assignments.latest(number, from).filter(lead -> lead.state() == State.REFUSED).isEmpty(),
                "牵头机构已退回分办，请由登记岗先处理退回。");
        assignments.latest(number, from).filter(UnitAssignment::open).ifPresent(lead -> takeOver(lead, to));
        requests.setUnit(number, to);
        process.unitChanged(number, from, to);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("fromUnit", from);
        data.put("fromUnitName", assignToUnit.unit(from, request).name());
        data.put("unit", to);
        data.put("unitName", next.name());
        data.put("reason", reason);
        ledger.append(number, EventType.HANDED_OVER, actor, data);
        clockChange.record(number);
    }

    /** The numbers are typed or sent by hand: one of another agency is as unknown as one that does not exist. */
    private Request own(String number, String actor) {
        String agency = requests.lock(number).agency();
        people.find(actor).filter(person -> !person.worksFor(agency)).ifPresent(stranger -> {
            throw Requests.unknown(number);
        });
        return requests.lockOpen(number);
    }

    /** The new lead unit has the date of the old one; what that one was late is its own. */
    private void takeOver(UnitAssignment lead, String to) {
        assignments.end(lead, State.REASSIGNED, caseClock.today(), internalDates.lateBy(lead));
        assignments.add(lead.request(), to, true, caseClock.today(), lead.dueOn());
        assignments.makeLead(lead.request(), to);
    }
}

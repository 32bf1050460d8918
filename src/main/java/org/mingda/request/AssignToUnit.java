package org.mingda.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingda.account.Agencies;
import org.mingda.account.Unit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a request to the units that search for it (分办): one leads, others may handle it jointly. */
@Component
public class AssignToUnit {

    private final Agencies agencies;
    private final Requests requests;
    private final Assignments assignments;
    private final InternalDates internalDates;
    private final Ledger ledger;
    private final CaseClock caseClock;
    private final ClockChange clockChange;

    AssignToUnit(Agencies agencies, Requests requests, Assignments assignments, InternalDates internalDates,
            Ledger ledger, CaseClock caseClock, ClockChange clockChange) {
        this.agencies = agencies;
        this.requests = requests;
        this.assignments = assignments;
        this.internalDates = internalDates;
        this.ledger = ledger;
        this.caseClock = caseClock;
        this.clockChange = clockChange;
    }

    /**
     * To whom, and until when.
     *
     * @param coUnits units that handle it jointly (协办); may be empty
     * @param workingDays until the internal date, which is never after the reply's
     */
    public record Order(String lead, List<String> coUnits, int workingDays, String note) {
        public Order {
            coUnits = List.copyOf(coUnits);
        }
    }

    @Transactional
    public void assign(String number, Order order, String actor) {
        Request request = requests.lockOpen(number);
        Unit lead = unit(order.lead(), request);
        List<Unit> others = others(order, request);
        LocalDate dueOn = internalDates.dueIn(number, order.workingDays());
        LocalDate today = caseClock.today();
        assignments.releaseAll(number, today);
        requests.setUnit(number, lead.id());
        assignments.add(number, lead.id(), true, today, dueOn);
        others.forEach(unit -> assignments.add(number, unit.id(), false, today, dueOn));
        ledger.append(number, EventType.UNIT_ASSIGNED, actor, data(lead, others, dueOn, order.note()));
        clockChange.record(number);
    }

    private List<Unit> others(Order order, Request request) {
        Set<String> ids = new LinkedHashSet<>(order.coUnits());
        if (ids.contains(order.lead())) {
            throw new UseCaseRefused("牵头机构不需要再选为协办机构，请去掉重复的机构。");
        }
        if (ids.size() < order.coUnits().size()) {
            throw new UseCaseRefused("同一个协办机构选了两次，请去掉重复的机构。");
        }
        return ids.stream().map(id -> unit(id, request)).toList();
    }

    /** The unit of this request's agency. */
    Unit unit(String id, Request request) {
        return agencies.unit(id).filter(unit -> unit.agency().equals(request.agency()))
                .orElseThrow(() -> new UseCaseRefused("本机关没有承办机构“" + id + "”，请从列表中选择。"));
    }

    private static Map<String, Object> data(Unit lead, List<Unit> others, LocalDate dueOn, String note) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("unit", lead.id());
        data.put("unitName", lead.name());
        data.put("coUnits", others.stream().map(Unit::id).toList());
        data.put("coUnitNames", others.stream().map(Unit::name).toList());
        data.put("internalDueOn", dueOn.toString());
        data.put("note", note);
        return data;
    }
}

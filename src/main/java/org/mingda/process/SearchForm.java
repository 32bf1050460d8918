package org.mingda.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.mingda.account.Agencies;
import org.mingda.account.Unit;
import org.mingda.request.EventType;
import org.mingda.request.InternalDates;
import org.mingda.request.Ledger;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;

/** What stands in the forms of the search when an officer opens them; read on the fly and never stored. */
@Component("searchForm")
public class SearchForm {

    private final Requests requests;
    private final Agencies agencies;
    private final InternalDates internalDates;
    private final Ledger ledger;

    SearchForm(Requests requests, Agencies agencies, InternalDates internalDates, Ledger ledger) {
        this.requests = requests;
        this.agencies = agencies;
        this.internalDates = internalDates;
        this.ledger = ledger;
    }

    public long usualDays() {
        return internalDates.usualWorkingDays();
    }

    /** What the registrar wrote to the units. */
    public String note(String number) {
        return ledger.latest(number, EventType.UNIT_ASSIGNED).map(entry -> entry.text("note")).orElse("");
    }

    public String dueOn(String number, String unit) {
        return internalDates.dueOn(number, unit).toString();
    }

    public String unitName(String unit) {
        return agencies.unit(unit).map(Unit::name).orElse(unit);
    }

    /** Why the unit gave the assignment back. */
    public String refusal(String number, String unit) {
        return reason(number, unit, EventType.ASSIGNMENT_REFUSED);
    }

    /** Why the registrar upheld the assignment; empty when it was never given back. */
    public String upheld(String number, String unit) {
        return reason(number, unit, EventType.ASSIGNMENT_UPHELD);
    }

    /** The units of the agency but this one: id and name. */
    public Map<String, String> otherUnits(String number, String unit) {
        Map<String, String> options = new LinkedHashMap<>();
        agencies.units(requests.get(number).agency()).forEach(each -> options.put(each.id(), each.name()));
        options.remove(unit);
        return options;
    }

    private String reason(String number, String unit, EventType type) {
        return ledger.of(number).stream()
                .filter(entry -> entry.type() == type && unit.equals(entry.text("unit")))
                .map(entry -> entry.text("reason")).filter(Objects::nonNull)
                .reduce("", (earlier, later) -> later);
    }
}

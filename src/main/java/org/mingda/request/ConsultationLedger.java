package org.mingda.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the ledger says about each consultation, and what is added to it. */
@Component
class ConsultationLedger {

    private static final EventType[] END = {EventType.CONSULTATION_ANSWERED, EventType.CONSULTATION_EXPIRED};

    private final Requests requests;
    private final Ledger ledger;
    private final Consultees consultees;
    private final ClockChange clockChange;

    ConsultationLedger(Requests requests, Ledger ledger, Consultees consultees, ClockChange clockChange) {
        this.requests = requests;
        this.ledger = ledger;
        this.consultees = consultees;
        this.clockChange = clockChange;
    }

    /** Those whom the latest findings named; empty when they named nobody. */
    List<Consultee> pending(String number) {
        LedgerEntry decided = ledger.latest(
                number, EventType.SEARCH_RECORDED, EventType.FINDINGS_RECORDED, EventType.CONSULTATION_DECIDED)
                .filter(entry -> entry.type() == EventType.CONSULTATION_DECIDED).orElse(null);
        return decided == null ? List.of()
                : consultees.of(number).stream().filter(one -> ids(decided).contains(one.id())).toList();
    }

    /** Whether an answer came or the time for it is over. */
    boolean finished(String number, String id) {
        return end(number, id).isPresent();
    }

    /** The answer, or the entry that says there was none. */
    Optional<LedgerEntry> end(String number, String id) {
        return latest(number, id, END);
    }

    Optional<LedgerEntry> latest(String number, String id, EventType... types) {
        return ledger.of(number).stream().filter(entry -> concerns(entry, id, types))
                .reduce((earlier, later) -> later);
    }

    /** Adds an entry that a consultation can have once; a second one changes nothing. */
    void append(String id, EventType type, LocalDate on, String actor, Map<String, Object> data) {
        Consultee consultee = consultees.get(id);
        requests.lockOpen(consultee.request());
        if (latest(consultee.request(), id, type).isEmpty()) {
            add(consultee, type, on, actor, data);
        }
    }

    void add(Consultee consultee, EventType type, LocalDate on, String actor, Map<String, Object> data) {
        String number = consultee.request();
        Map<String, Object> all = new LinkedHashMap<>(data);
        all.put("id", consultee.id());
        all.put("kind", consultee.kind().key());
        ledger.append(number, type, on, actor, all);
        clockChange.record(number);
        if (List.of(END).contains(type)) {
            finishWhenLast(number);
        }
    }

    private void finishWhenLast(String number) {
        boolean open = pending(number).stream().anyMatch(one -> !finished(number, one.id()));
        if (!open && requests.get(number).stage() == Stage.CONSULTATION) {
            ledger.append(number, EventType.CONSULTATIONS_FINISHED, "system", Map.of());
        }
    }

    private static boolean concerns(LedgerEntry entry, String id, EventType... types) {
        return List.of(types).contains(entry.type()) && id.equals(entry.text("id"));
    }

    private static List<?> ids(LedgerEntry decided) {
        return (List<?>) decided.data().get("ids");
    }
}

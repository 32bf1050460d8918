package org.mingda.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The written consultation of third parties (征求第三方意见, Article 32), which pauses the clock. */
@Component
public class Consultations {

    /** A third party's answer: agreed or objected. Silence is neither; it expires. */
    public enum Answer {
        AGREED, OBJECTED
    }

    private final Requests requests;
    private final Ledger ledger;
    private final ThirdParties thirdParties;
    private final CaseClock caseClock;
    private final ClockChange clockChange;

    Consultations(Requests requests, Ledger ledger, ThirdParties thirdParties, CaseClock caseClock,
            ClockChange clockChange) {
        this.requests = requests;
        this.ledger = ledger;
        this.thirdParties = thirdParties;
        this.caseClock = caseClock;
        this.clockChange = clockChange;
    }

    /** Whether the latest search named third parties. */
    public boolean needed(String number) {
        return !pending(number).isEmpty();
    }

    /** Ids of the third parties to be consulted now. */
    public List<String> thirdParties(String number) {
        return pending(number).stream().map(ThirdParty::id).toList();
    }

    /** Whether the letter to this third party goes by e-mail. */
    public boolean byEmail(String number, String thirdParty) {
        return thirdParties.get(thirdParty).byEmail();
    }

    /** The third parties that the latest search named; empty when it named none. */
    public List<ThirdParty> pending(String number) {
        LedgerEntry decided = ledger.latest(number, EventType.SEARCH_RECORDED, EventType.CONSULTATION_DECIDED)
                .filter(entry -> entry.type() == EventType.CONSULTATION_DECIDED).orElse(null);
        return decided == null ? List.of()
                : thirdParties.of(number).stream().filter(p -> ids(decided).contains(p.id())).toList();
    }

    /** The consultation letter has been made: the clock pauses from the day after (section 0, rule 2). */
    @Transactional
    public void sent(String id) {
        append(id, EventType.CONSULTATION_SENT, caseClock.today(), "system", Map.of());
    }

    /** The third party has the letter: its 15 working days run from this day. */
    @Transactional
    public void delivered(String id, LocalDate on, String proof, String actor) {
        if (on.isAfter(caseClock.today())) {
            throw new UseCaseRefused("送达日期不能晚于今天。请按送达凭证填写。");
        }
        append(id, EventType.CONSULTATION_DELIVERED, on, actor, Map.of("proof", proof));
    }

    @Transactional
    public void answered(String id, Answer answer, String reasons, LocalDate on, String actor) {
        if (on.isAfter(caseClock.today())) {
            throw new UseCaseRefused("收到意见的日期不能晚于今天。");
        }
        if (answer == Answer.OBJECTED && (reasons == null || reasons.isBlank())) {
            throw new UseCaseRefused("第三方不同意公开的，请填写其理由（《条例》第三十二条）。");
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("answer", answer.name());
        data.put("reasons", reasons);
        append(id, EventType.CONSULTATION_ANSWERED, on, actor, data);
        finishWhenLast(id);
    }

    /** No answer within the addressee's 15 working days: the agency decides; silence is not consent (Article 32). */
    @Transactional
    public void expired(String id) {
        append(id, EventType.CONSULTATION_EXPIRED, caseClock.today(), "system", Map.of());
        finishWhenLast(id);
    }

    private void append(String id, EventType type, LocalDate on, String actor, Map<String, Object> data) {
        String number = thirdParties.get(id).request();
        requests.lockOpen(number);
        if (ledger.of(number).stream().anyMatch(entry -> concerns(entry, id, type))) {
            return;
        }
        Map<String, Object> withId = new LinkedHashMap<>(data);
        withId.put("id", id);
        ledger.append(number, type, on, actor, withId);
        clockChange.record(number);
    }

    private void finishWhenLast(String id) {
        String number = thirdParties.get(id).request();
        List<LedgerEntry> entries = ledger.of(number);
        boolean open = pending(number).stream().anyMatch(party -> entries.stream().noneMatch(entry ->
                concerns(entry, party.id(), EventType.CONSULTATION_ANSWERED, EventType.CONSULTATION_EXPIRED)));
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

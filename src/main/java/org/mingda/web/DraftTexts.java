package org.mingda.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mingda.letter.ReplyDraft;
import org.mingda.request.UseCaseRefused;

/**
 * What an officer writes into a reply, by the names of the fields of the drafting form.
 *
 * @param ground id of the case the reply is written for; empty before one is chosen
 */
record DraftTexts(String ground, String differenceReason, Map<String, String> parts) {

    /** Fields of the form to the facts of the letters. */
    private static final Map<String, String> FACTS = Map.of("replyFacts", "facts", "replyReasons", "reasons",
            "replyRecords", "records", "withheld", "withheld");
    private static final List<String> EVIDENCE = List.of("publicPlace", "refusalArticle", "specialLaw",
            "responsibleAgencyName", "responsibleContact", "agencySearch", "properChannel", "earlierReplyNumber",
            "earlierReplyOn");

    static Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>(FACTS.keySet());
        fields.addAll(EVIDENCE);
        return fields;
    }

    /** The letters' name of what is written into a field. */
    static String fact(String field) {
        return FACTS.getOrDefault(field, field);
    }

    /** @param usual the usual ground of the draft's outcome */
    static DraftTexts of(ReplyDraft draft, String usual) {
        Map<String, String> parts = new LinkedHashMap<>(draft.evidence());
        put(parts, "replyFacts", draft.facts());
        put(parts, "replyReasons", draft.reasons());
        put(parts, "replyRecords", draft.records());
        put(parts, "withheld", draft.withheld());
        return new DraftTexts(Objects.requireNonNullElse(draft.ground(), usual),
                Objects.requireNonNullElse(draft.differenceReason(), ""), parts);
    }

    static DraftTexts typed(Map<String, String> typed) {
        Map<String, String> parts = new LinkedHashMap<>();
        fields().forEach(field -> put(parts, field, Typed.text(typed.get(field))));
        return new DraftTexts(Typed.line(typed.get("ground")), Typed.text(typed.get("differenceReason")), parts);
    }

    public String text(String field) {
        return parts.getOrDefault(field, "");
    }

    ReplyDraft draft(String outcome, String drafter) {
        Map<String, String> evidence = new LinkedHashMap<>(parts);
        evidence.keySet().retainAll(EVIDENCE);
        refuseNoDate(evidence.get("earlierReplyOn"));
        return ReplyDraft.of(outcome, text("replyFacts"), text("replyReasons"), text("replyRecords"), text("withheld"),
                drafter).on(ground).with(evidence).because(differenceReason.isEmpty() ? null : differenceReason);
    }

    private static void refuseNoDate(String day) {
        try {
            if (day != null) {
                LocalDate.parse(day);
            }
        } catch (DateTimeParseException notADate) {
            throw new UseCaseRefused("“此前答复的日期”（earlierReplyOn）不是有效的日期，请按“年-月-日”填写，例如 2026-09-18。");
        }
    }

    private static void put(Map<String, String> parts, String field, String text) {
        if (text != null && !text.isEmpty()) {
            parts.put(field, text);
        }
    }
}

package org.mingda.letter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingda.law.Ground;
import org.mingda.law.Outcomes;
import org.mingda.request.CaseClock;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;

/**
 * What a reply rests on (必备依据, {@code evidence.csv}): some of it the officer writes into the draft, the rest is in
 * the file already. A draft that lacks any of it is refused, so that no such letter is ever signed.
 */
@Component
class ReplyEvidence {

    private static final String PARTIAL = "partial";

    private final Outcomes outcomes;
    private final Ledger ledger;
    private final Letters letters;
    private final CaseClock caseClock;
    private final ReleaseLists lists;

    ReplyEvidence(Outcomes outcomes, Ledger ledger, Letters letters, CaseClock caseClock,
            ReleaseLists lists) {
        this.outcomes = outcomes;
        this.ledger = ledger;
        this.letters = letters;
        this.caseClock = caseClock;
        this.lists = lists;
    }

    /** Refuses a draft that lacks what its ground needs, with the name of what is missing. */
    void require(String number, Ground ground, ReplyDraft draft) {
        missing(number, ground, draft).stream().findFirst().ifPresent(key -> {
            throw new UseCaseRefused("答复“" + ground.label() + "”，缺少“" + outcomes.evidenceLabel(key)
                    + "”。请补充后再送审，或者改选其他办理结果。");
        });
    }

    /** The keys of what the ground needs and the draft lacks. */
    List<String> missing(String number, Ground ground, ReplyDraft draft) {
        Map<String, Object> facts = facts(number, draft);
        return ground.evidence().stream().filter(key -> !present(key, facts)).toList();
    }

    /** Everything of the draft and the file that letters may want, by the names of their facts. */
    Map<String, Object> facts(String number, ReplyDraft draft) {
        Map<String, Object> facts = new LinkedHashMap<>(draft.evidence());
        facts.computeIfPresent("earlierReplyOn", (name, day) -> LocalDate.parse(day.toString()));
        put(facts, "facts", draft.facts());
        put(facts, "reasons", draft.reasons());
        put(facts, "records", lists.given(number, draft.records()));
        put(facts, "searchRecord", searchRecord(number));
        if (PARTIAL.equals(draft.outcome())) {
            addWithheld(facts, lists.withheld(number, draft.withheld()));
        }
        addWhatWasWritten(number, facts);
        facts.values().removeIf(fact -> fact.toString().isBlank());
        return facts;
    }

    private static void addWithheld(Map<String, Object> facts, List<WithheldItem> withheld) {
        facts.put("withheld", WithheldItem.listed(withheld));
        facts.put("refusalArticle", WithheldItem.articles(withheld));
    }

    private static boolean present(String key, Map<String, Object> facts) {
        return switch (key) {
            case "documents" -> facts.containsKey("records");
            case "public-place" -> facts.containsKey("publicPlace");
            case "refusal-article" -> facts.containsKey("refusalArticle");
            case "withheld-items" -> facts.containsKey("withheld");
            case "reasons" -> facts.containsKey("reasons");
            case "search-record" -> facts.containsKey("searchRecord");
            case "responsible-agency" -> facts.containsKey("agencySearch")
                    || facts.containsKey("responsibleAgencyName") && facts.containsKey("responsibleContact");
            case "special-law" -> facts.containsKey("specialLaw");
            case "clarification-notice" -> facts.containsKey("clarificationNumber");
            case "proper-channel" -> facts.containsKey("properChannel");
            case "earlier-reply" -> facts.containsKey("earlierReplyNumber") && facts.containsKey("earlierReplyOn");
            case "reasons-demand" -> facts.containsKey("demandNumber");
            case "fee-notice" -> facts.containsKey("feeNoticeNumber");
            case "withdrawal" -> facts.containsKey("withdrawnOn");
            default -> throw new IllegalArgumentException("evidence that nobody checks: " + key);
        };
    }

    private void addWhatWasWritten(String number, Map<String, Object> facts) {
        addLetter(number, facts, "clarification-notice", "clarification");
        addLetter(number, facts, "reasons-demand", "demand");
        addLetter(number, facts, "fee-notice", "feeNotice");
        latest(number, EventType.CLARIFICATION_REQUESTED)
                .ifPresent(asked -> facts.put("answerBy", day(asked.text("answerBy"))));
        latest(number, EventType.CLARIFICATION_RECEIVED).ifPresent(got -> facts.put("correctedOn", got.on()));
        latest(number, EventType.REASONS_GIVEN).ifPresent(given -> facts.put("explainedOn", given.on()));
        latest(number, EventType.FEE_DECIDED).ifPresent(fee -> put(facts, "amount", fee.text("amount")));
        latest(number, EventType.REQUEST_WITHDRAWN).ifPresent(end -> facts.put("withdrawnOn", end.on()));
        Optional.ofNullable(caseClock.read(number).otherDeadlines().get("fee-payment"))
                .ifPresent(last -> facts.put("payBy", last));
    }

    private void addLetter(String number, Map<String, Object> facts, String template, String name) {
        letters.outOfRequest(number).stream().filter(letter -> letter.template().equals(template))
                .reduce((earlier, later) -> later).ifPresent(letter -> {
                    facts.put(name + "Number", letter.number());
                    facts.put(name + "On", letter.date());
                });
    }

    /** What each unit searched, the latest record of each. */
    private String searchRecord(String number) {
        Map<String, LedgerEntry> latest = ledger.ofRound(number).stream()
                .filter(entry -> entry.type() == EventType.SEARCH_RECORDED)
                .collect(Collectors.toMap(entry -> String.valueOf(entry.text("unit")), entry -> entry,
                        (earlier, later) -> later, LinkedHashMap::new));
        return latest.values().stream().map(ReplyEvidence::search).collect(Collectors.joining("\n"));
    }

    private static String search(LedgerEntry search) {
        return search.text("unitName") + "于" + search.text("searchedOn") + "检索（检索人：" + search.text("searchedBy")
                + "）。检索范围：" + search.text("systems") + "；检索关键词：" + search.text("keywords")
                + "；检索时间范围：" + search.text("period") + "；检索结果：" + search.text("findings");
    }

    private Optional<LedgerEntry> latest(String number, EventType type) {
        return ledger.latestOfRound(number, type);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static void put(Map<String, Object> facts, String name, String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}

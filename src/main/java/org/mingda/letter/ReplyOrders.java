package org.mingda.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.law.AgencyKind;
import org.mingda.law.Outcome;
import org.mingda.law.Outcomes;
import org.mingda.law.Remedies;
import org.mingda.law.RemedyAgency;
import org.mingda.request.Delivery;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;

/** Makes the order of a reply from its latest draft, the law's article and the remedy notice of its date. */
@Component
class ReplyOrders {

    private final ReplyDrafts drafts;
    private final Requests requests;
    private final Agencies agencies;
    private final Outcomes outcomes;
    private final Remedies remedies;
    private final RequestFacts facts;
    private final Ledger ledger;
    private final Clock clock;

    ReplyOrders(ReplyDrafts drafts, Requests requests, Agencies agencies, Outcomes outcomes, Remedies remedies,
            RequestFacts facts, Ledger ledger, Clock clock) {
        this.drafts = drafts;
        this.requests = requests;
        this.agencies = agencies;
        this.outcomes = outcomes;
        this.remedies = remedies;
        this.facts = facts;
        this.ledger = ledger;
        this.clock = clock;
    }

    boolean exists(String number) {
        return drafts.latest(number).isPresent();
    }

    LetterOrder order(String number) {
        ReplyDraft draft = drafts.latest(number).orElseThrow();
        Outcome outcome = outcomes.byId(draft.outcome()).orElseThrow();
        Map<String, Object> more = new LinkedHashMap<>();
        put(more, "facts", draft.facts());
        put(more, "reasons", draft.reasons());
        put(more, "records", draft.records());
        put(more, "withheld", draft.withheld());
        more.put("outcome", outcome.label());
        more.put("article", outcome.article());
        put(more, "searchRecord", searchRecord(number));
        put(more, "remedy", remedy(requests.get(number), outcome));
        return facts.toApplicant(number, outcome.replyLetter(), more);
    }

    /** What is empty is missing, so that a letter which needs it says so. */
    private static void put(Map<String, Object> facts, String name, String value) {
        if (value != null && !value.isBlank()) {
            facts.put(name, value);
        }
    }

    private String remedy(Request request, Outcome outcome) {
        Agency agency = agencies.get(request.agency());
        RemedyAgency reviewed = new RemedyAgency(AgencyKind.valueOf(agency.kind()), agency.name(),
                agency.government(), agency.superior(), agency.court(), agency.onlineReview());
        return remedies.notice(outcome.remedy(), LocalDate.now(clock), reviewed,
                request.delivery() == Delivery.EMAIL).paragraph();
    }

    private String searchRecord(String number) {
        return ledger.latest(number, EventType.SEARCH_RECORDED)
                .map(search -> "检索范围：" + search.text("systems") + "；检索关键词：" + search.text("keywords")
                        + "；检索结果：" + search.text("findings")).orElse(null);
    }
}

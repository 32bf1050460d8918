package org.mingda.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the search and the handler's proposal, and decides which third parties are consulted (Article 32). */
@Component
public class RecordSearch {

    private final Requests requests;
    private final Ledger ledger;
    private final ThirdParties thirdParties;

    RecordSearch(Requests requests, Ledger ledger, ThirdParties thirdParties) {
        this.requests = requests;
        this.ledger = ledger;
        this.thirdParties = thirdParties;
    }

    @Transactional
    public void record(String number, SearchRecord search, String actor) {
        requests.lockOpen(number);
        ledger.append(number, EventType.SEARCH_RECORDED, actor, Map.of(
                "systems", search.systems(), "keywords", search.keywords(), "findings", search.findings(),
                "proposedOutcome", search.proposedOutcome()));
        if (!search.consult().isEmpty()) {
            ledger.append(number, EventType.CONSULTATION_DECIDED, actor, Map.of("ids", add(number, search.consult())));
        }
    }

    private List<String> add(String number, List<SearchRecord.Consultee> consultees) {
        int known = thirdParties.of(number).size();
        List<String> ids = new ArrayList<>();
        for (SearchRecord.Consultee consultee : consultees) {
            String id = number + "-T" + (known + ids.size() + 1);
            thirdParties.add(new ThirdParty(
                    id, number, consultee.name(), consultee.contact(), consultee.information()));
            ids.add(id);
        }
        return ids;
    }
}

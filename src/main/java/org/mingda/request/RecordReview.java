package org.mingda.request;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the confidentiality review with its basis (保密审查, Article 17): before disclosure, by another person. */
@Component
public class RecordReview {

    private final Requests requests;
    private final Ledger ledger;
    private final SeparationOfDuties duties;

    RecordReview(Requests requests, Ledger ledger, SeparationOfDuties duties) {
        this.requests = requests;
        this.ledger = ledger;
        this.duties = duties;
    }

    @Transactional
    public void record(String number, ReviewOutcome outcome, String basis, String opinion, String actor) {
        requests.lockOpen(number);
        duties.mayReview(number, actor);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("basis", basis);
        data.put("opinion", opinion);
        ledger.append(number,
                outcome == ReviewOutcome.PASSED ? EventType.REVIEW_PASSED : EventType.REVIEW_RETURNED, actor, data);
    }
}

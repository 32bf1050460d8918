package org.mingda.request;

import java.util.List;
import org.mingda.account.People;
import org.springframework.stereotype.Component;

/** What decides who must review a reply. */
@Component
public class ReviewFacts {

    private static final List<String> GIVING = List.of("granted", "partial");

    private final Requests requests;
    private final ReleaseRecords records;
    private final Ledger ledger;
    private final People people;

    ReviewFacts(Requests requests, ReleaseRecords records, Ledger ledger, People people) {
        this.requests = requests;
        this.records = records;
        this.ledger = ledger;
        this.people = people;
    }

    /**
     * The facts of one request, named as the decision table's inputs.
     *
     * @param unitReviewer whether the lead unit has somebody who reviews for it
     * @param doubt whether the handler is not sure about a record
     * @param restriction why something may be withheld, as found
     * @param releases whether the reply gives information, in records or in its text
     * @param records how many records it gives, wholly or in part
     */
    public record Facts(boolean unitReviewer, boolean doubt, Restriction restriction, boolean releases,
            int records) {}

    public Facts of(String number) {
        List<ReleaseRecord> listed = records.of(number);
        int given = ReleaseRecord.given(listed).size();
        return new Facts(hasReviewer(requests.get(number).unit()), listed.stream().anyMatch(ReleaseRecord::doubt),
                restriction(number), given > 0 || GIVING.contains(outcome(number)), given);
    }

    private boolean hasReviewer(String unit) {
        return unit != null && !people.reviewersOf(unit).isEmpty();
    }

    private Restriction restriction(String number) {
        return ledger.latestOfRound(number, EventType.FINDINGS_RECORDED).map(entry -> Findings.of(entry).restriction())
                .orElse(Restriction.NONE);
    }

    private String outcome(String number) {
        return ledger.latestOfRound(number, EventType.REPLY_DRAFTED).map(entry -> entry.text("outcome")).orElse("");
    }
}

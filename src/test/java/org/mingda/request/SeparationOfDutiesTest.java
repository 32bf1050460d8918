package org.mingda.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.intake.SubmitRequest;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who did what may do what afterwards: the whole table, and that nobody is refused for what others did. */
@MingdaTest
class SeparationOfDutiesTest {

    private static final Set<EventType> BEARING = EnumSet.of(EventType.SEARCH_RECORDED, EventType.FINDINGS_RECORDED,
            EventType.OBJECTION_WEIGHED, EventType.RECORD_ADDED, EventType.RECORD_REMOVED, EventType.RECORD_CLEANED,
            EventType.RECORD_REDACTED, EventType.FINDING_SETTLED, EventType.REPLY_DRAFTED,
            EventType.ADVICE_RECORDED, EventType.UNIT_REVIEW_PASSED, EventType.UNIT_REVIEW_UNSURE,
            EventType.RECORD_REVIEWED, EventType.REVIEW_PASSED, EventType.REVIEW_RETURNED, EventType.REVIEW_REFERRED,
            EventType.REPLY_SENT_BACK, EventType.REPLY_APPROVED, EventType.EXTENSION_REQUESTED);

    @Autowired
    SubmitRequest submitRequest;

    @Autowired
    SeparationOfDuties duties;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({
        "SEARCH_RECORDED,     advise approve review unit-review",
        "FINDINGS_RECORDED,   advise approve review unit-review",
        "OBJECTION_WEIGHED,   advise approve review unit-review",
        "RECORD_ADDED,        advise approve review unit-review",
        "RECORD_REMOVED,      advise approve review unit-review",
        "RECORD_CLEANED,      advise approve review unit-review",
        "RECORD_REDACTED,     advise approve review unit-review",
        "FINDING_SETTLED,     advise approve review unit-review",
        "REPLY_DRAFTED,       advise approve review unit-review",
        "ADVICE_RECORDED,     approve handle review unit-review",
        "UNIT_REVIEW_PASSED,  advise approve handle review",
        "UNIT_REVIEW_UNSURE,  advise approve handle review",
        "RECORD_REVIEWED,     advise approve handle",
        "REVIEW_PASSED,       advise approve handle",
        "REVIEW_RETURNED,     advise approve handle",
        "REVIEW_REFERRED,     advise approve handle",
        "REPLY_SENT_BACK,     advise handle review unit-review",
        "REPLY_APPROVED,      advise handle review unit-review",
        "EXTENSION_REQUESTED, decide-extension"})
    void whoDidThisMayNotDoThat(EventType did, String refused) {
        String number = didBy("somebody", did);
        assertThat(refused(number, "somebody")).isEqualTo(new TreeSet<>(Set.of(refused.split(" "))));
        assertThat(refused(number, "somebody-else")).isEmpty();
    }

    @Test
    void nothingElseKeepsAnybodyFromAnything() {
        String number = didBy("somebody", Stream.of(EventType.values()).filter(type -> !BEARING.contains(type))
                .toArray(EventType[]::new));
        assertThat(refused(number, "somebody")).isEmpty();
    }

    private String didBy(String actor, EventType... types) {
        String number = anApplication().submitTo(submitRequest).number();
        transaction.executeWithoutResult(status ->
                Stream.of(types).forEach(type -> ledger.append(number, type, actor, Map.of())));
        return number;
    }

    private Set<String> refused(String number, String actor) {
        Map<String, Runnable> all = Map.of(
                "handle", () -> duties.mayHandle(number, actor), "advise", () -> duties.mayAdvise(number, actor),
                "unit-review", () -> duties.mayReviewInUnit(number, actor),
                "review", () -> duties.mayReview(number, actor), "approve", () -> duties.mayApprove(number, actor),
                "decide-extension", () -> duties.mayDecideExtension(number, actor));
        return all.entrySet().stream().filter(duty -> refuses(duty.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean refuses(Runnable duty) {
        try {
            duty.run();
            return false;
        } catch (UseCaseRefused refused) {
            return true;
        }
    }
}

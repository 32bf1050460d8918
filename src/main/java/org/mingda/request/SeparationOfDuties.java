package org.mingda.request;

import java.util.List;
import org.springframework.stereotype.Component;

/** Who did one step may not do the step that checks it: handler, reviewer and approver are three people. */
@Component
public class SeparationOfDuties {

    private final Ledger ledger;

    SeparationOfDuties(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Refuses a reviewer who searched or drafted. */
    public void mayReview(String number, String actor) {
        refuseIfDid(number, actor, "您是本件的承办人，不能审查自己办理的内容，请由其他保密审查员办理。",
                EventType.SEARCH_RECORDED, EventType.REPLY_DRAFTED);
    }

    /** Refuses an approver who searched, drafted or reviewed. */
    public void mayApprove(String number, String actor) {
        refuseIfDid(number, actor, "您参与了本件的拟办、审查或起草，不能签发，请由其他负责人签发。",
                EventType.SEARCH_RECORDED, EventType.REPLY_DRAFTED, EventType.REVIEW_PASSED);
    }

    /** Refuses the person who asked for the extension. */
    public void mayDecideExtension(String number, String actor) {
        refuseIfDid(number, actor, "延期由您提出，不能由您批准，请由其他负责人审批。", EventType.EXTENSION_REQUESTED);
    }

    private void refuseIfDid(String number, String actor, String message, EventType... steps) {
        boolean did = ledger.of(number).stream()
                .anyMatch(entry -> List.of(steps).contains(entry.type()) && entry.actor().equals(actor));
        if (did) {
            throw new UseCaseRefused(message);
        }
    }
}

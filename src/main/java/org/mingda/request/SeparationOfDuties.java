package org.mingda.request;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who did one step may not do the step that checks it: handler, unit reviewer, reviewer, legal adviser and approver are
 * different people, over all steps of a request.
 */
@Component
public class SeparationOfDuties {

    private static final Set<EventType> HANDLING = EnumSet.of(EventType.SEARCH_RECORDED, EventType.FINDINGS_RECORDED,
            EventType.OBJECTION_WEIGHED, EventType.RECORD_ADDED, EventType.RECORD_REMOVED, EventType.RECORD_CLEANED,
            EventType.RECORD_REDACTED, EventType.FINDING_SETTLED, EventType.REPLY_DRAFTED);
    private static final Set<EventType> UNIT_REVIEW =
            EnumSet.of(EventType.UNIT_REVIEW_PASSED, EventType.UNIT_REVIEW_UNSURE);
    private static final Set<EventType> OFFICE_REVIEW = EnumSet.of(EventType.RECORD_REVIEWED, EventType.REVIEW_PASSED,
            EventType.REVIEW_RETURNED, EventType.REVIEW_REFERRED);
    private static final Set<EventType> ADVICE = EnumSet.of(EventType.ADVICE_RECORDED);
    private static final Set<EventType> APPROVAL = EnumSet.of(EventType.REPLY_SENT_BACK, EventType.REPLY_APPROVED);

    private final Ledger ledger;

    SeparationOfDuties(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Refuses a handler (records, draft) who checked what he would now write himself. */
    public void mayHandle(String number, String actor) {
        String message = "您审查、签发过本件或者提出过法律意见，不能再由您承办，请由其他承办人办理。";
        refuseIfDid(number, actor, message, UNIT_REVIEW, OFFICE_REVIEW, ADVICE, APPROVAL);
    }

    /** Refuses a legal adviser who handled, reviewed or signed. */
    public void mayAdvise(String number, String actor) {
        String message = "您参与了本件的承办、审查或者签发，不能提出法律意见，请由其他法律顾问办理。";
        refuseIfDid(number, actor, message, HANDLING, UNIT_REVIEW, OFFICE_REVIEW, APPROVAL);
    }

    /** Refuses a reviewer of the unit who handled, advised or signed. */
    public void mayReviewInUnit(String number, String actor) {
        String message = "您是本件的承办人、法律顾问或者签发人，不能审查自己办理的内容，请由机构的其他审查人办理。";
        refuseIfDid(number, actor, message, HANDLING, ADVICE, APPROVAL);
    }

    /** Refuses a reviewer who handled, reviewed for the unit, advised or signed. */
    public void mayReview(String number, String actor) {
        String message = "您参与了本件的承办、机构审查、会商或者签发，不能审查自己办理的内容，请由其他保密审查员办理。";
        refuseIfDid(number, actor, message, HANDLING, UNIT_REVIEW, ADVICE, APPROVAL);
    }

    /** Refuses an approver who handled, reviewed or advised. */
    public void mayApprove(String number, String actor) {
        String message = "您参与了本件的拟办、审查、会商或者起草，不能签发，请由其他负责人签发。";
        refuseIfDid(number, actor, message, HANDLING, UNIT_REVIEW, OFFICE_REVIEW, ADVICE);
    }

    /** Refuses the person who asked for the extension. */
    public void mayDecideExtension(String number, String actor) {
        refuseIfDid(number, actor, "延期由您提出，不能由您批准，请由其他负责人审批。",
                EnumSet.of(EventType.EXTENSION_REQUESTED));
    }

    @SafeVarargs
    private void refuseIfDid(String number, String actor, String message, Set<EventType>... steps) {
        boolean did = ledger.of(number).stream().filter(entry -> entry.actor().equals(actor))
                .anyMatch(entry -> Set.of(steps).stream().anyMatch(step -> step.contains(entry.type())));
        if (did) {
            throw new UseCaseRefused(message);
        }
    }
}

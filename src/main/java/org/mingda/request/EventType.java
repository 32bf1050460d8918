package org.mingda.request;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can happen to a request, and the stage it stands at afterwards (none: the stage stays). */
public enum EventType {
    REQUEST_SUBMITTED(Stage.REGISTRATION),
    ATTACHMENT_ADDED,
    MAIL_JOINED,
    ATTACHMENT_REFUSED,
    REQUEST_TRANSFERRED,
    REQUEST_REGISTERED(Stage.ASSIGNMENT),
    REQUEST_SPLIT,
    CLARIFICATION_DECIDED(Stage.CLARIFICATION),
    CLARIFICATION_REQUESTED,
    CLARIFICATION_DELIVERED,
    CLARIFICATION_RECEIVED,
    CLARIFICATION_ACCEPTED(Stage.ASSIGNMENT),
    CLARIFICATION_UNCLEAR(Stage.DRAFTING),
    CLARIFICATION_LAPSED(Stage.DRAFTING),
    REASONS_DECIDED(Stage.REASONS),
    REASONS_DEMANDED,
    REASONS_DELIVERED,
    REASONS_GIVEN,
    REASONS_ACCEPTED(Stage.ASSIGNMENT),
    REASONS_REJECTED(Stage.DRAFTING),
    REASONS_LAPSED(Stage.DRAFTING),
    UNIT_ASSIGNED(Stage.SEARCH),
    ASSIGNMENT_REFUSED,
    ASSIGNMENT_UPHELD,
    ASSIGNMENT_RELEASED,
    UNIT_REASSIGNED,
    SEARCH_RECORDED,
    FINDINGS_RECORDED(Stage.DRAFTING),
    ADVICE_RECORDED,
    CONSULTATION_DECIDED(Stage.CONSULTATION),
    CONSULTATION_SENT,
    CONSULTATION_DELIVERED,
    CONSULTATION_REMINDED,
    CONSULTATION_ANSWERED,
    CONSULTATION_EXPIRED,
    OBJECTION_WEIGHED,
    CONSULTATIONS_FINISHED(Stage.DRAFTING),
    FEE_DECIDED(Stage.FEE),
    FEE_WAIVED(Stage.DRAFTING),
    FEE_NOTIFIED,
    FEE_NOTICE_RECEIVED,
    FEE_PAID(Stage.DRAFTING),
    FEE_LAPSED(Stage.DRAFTING),
    OUTCOME_PROPOSED(Stage.DRAFTING),
    RECORD_ADDED,
    RECORD_REMOVED,
    RECORD_REVIEWED,
    RECORD_CLEANED,
    RECORD_REDACTED,
    FINDING_SETTLED,
    REPLY_DRAFTED(Stage.REVIEW),
    UNIT_REVIEW_PASSED,
    UNIT_REVIEW_UNSURE,
    REVIEW_REFERRED,
    REVIEW_PASSED(Stage.APPROVAL),
    REVIEW_RETURNED(Stage.DRAFTING),
    REPLY_SENT_BACK(Stage.DRAFTING),
    REPLY_APPROVED(Stage.DELIVERY),
    THIRD_PARTY_TOLD,
    REPLY_ISSUED,
    REPLY_POSTED,
    REPLY_DELIVERED,
    DUE_DATE_RECOMPUTED,
    EXTENSION_REQUESTED,
    DEADLINE_EXTENDED,
    EXTENSION_REFUSED,
    EXTENSION_LAPSED,
    REFUSAL_NOTED,
    LETTER_DRAFTED,
    LETTER_APPROVED,
    LETTER_SENT_BACK,
    LETTER_DROPPED,
    LETTER_ISSUED,
    LETTER_SENT,
    LETTER_CANCELLED,
    LETTER_POSTED,
    LETTER_DELIVERED,
    LETTER_FETCHED,
    LETTER_RETURNED,
    DELIVERY_REPORTED,
    DELIVERY_WAY_CHANGED,
    DELIVERY_SETTLED,
    DOWNLOAD_LINK_REVOKED,
    HANDLERS_WARNED,
    OVERDUE_ESCALATED,
    HANDED_OVER,
    GROUP_LEFT,
    GROUP_JOINED,
    BULK_ORDER_CARRIED_OUT,
    PUBLICATION_SUGGESTED,
    REPLY_PUBLISHED,
    CONTACT_CHANGED,
    REQUEST_WITHDRAWN(Stage.CLOSED),
    REQUEST_CLOSED(Stage.CLOSED),
    REQUEST_REOPENED(Stage.ASSIGNMENT),
    CORRECTION_VERIFIED(Stage.APPROVAL),
    INFORMATION_CORRECTED;

    private static final Map<String, EventType> BY_LEDGER_NAME = Arrays.stream(values())
            .collect(Collectors.toMap(EventType::ledgerName, Function.identity()));

    private final Stage next;
    private final String ledgerName = Arrays.stream(name().split("_"))
            .map(word -> word.charAt(0) + word.substring(1).toLowerCase())
            .collect(Collectors.joining());

    EventType() {
        this(null);
    }

    EventType(Stage next) {
        this.next = next;
    }

    Stage next() {
        return next;
    }

    /** The name in the ledger, e.g. {@code DeadlineExtended}. */
    public String ledgerName() {
        return ledgerName;
    }

    static EventType ofLedgerName(String name) {
        EventType type = BY_LEDGER_NAME.get(name);
        if (type == null) {
            throw new IllegalStateException("unknown ledger event " + name);
        }
        return type;
    }
}

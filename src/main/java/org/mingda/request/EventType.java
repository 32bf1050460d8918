package org.mingda.request;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can happen to a request, and the stage it stands at afterwards (none: the stage stays). */
public enum EventType {
    REQUEST_SUBMITTED(Stage.REGISTRATION),
    ATTACHMENT_ADDED,
    REQUEST_REGISTERED(Stage.ASSIGNMENT),
    UNIT_ASSIGNED(Stage.SEARCH),
    SEARCH_RECORDED(Stage.REVIEW),
    CONSULTATION_DECIDED(Stage.CONSULTATION),
    CONSULTATION_SENT,
    CONSULTATION_DELIVERED,
    CONSULTATION_ANSWERED,
    CONSULTATION_EXPIRED,
    CONSULTATIONS_FINISHED(Stage.REVIEW),
    REVIEW_PASSED(Stage.DRAFTING),
    REVIEW_RETURNED(Stage.SEARCH),
    REPLY_DRAFTED(Stage.APPROVAL),
    REPLY_SENT_BACK(Stage.DRAFTING),
    REPLY_APPROVED(Stage.DELIVERY),
    REPLY_ISSUED,
    REPLY_DELIVERED,
    DUE_DATE_RECOMPUTED,
    EXTENSION_REQUESTED,
    DEADLINE_EXTENDED,
    EXTENSION_REFUSED,
    EXTENSION_LAPSED,
    REFUSAL_NOTED,
    LETTER_ISSUED,
    LETTER_SENT,
    HANDLERS_WARNED,
    OVERDUE_ESCALATED,
    REQUEST_WITHDRAWN(Stage.CLOSED),
    REQUEST_CLOSED(Stage.CLOSED);

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

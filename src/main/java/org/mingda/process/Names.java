package org.mingda.process;

import java.util.Locale;

/** Names that stand both in the models and here; {@code ProcessModelsTest} keeps them equal. */
final class Names {

    static final String DISCLOSURE_REQUEST = "disclosure-request";
    static final String CORRECTION = "correction";
    static final String LETTER_DELIVERY = "letter-delivery";
    static final String OTHER_LETTER = "other-letter";

    static final String EXTENSION_REQUESTED = "request.extension-requested";
    static final String CLARIFICATION_RECEIVED = "request.clarification-received";
    static final String REASONS_GIVEN = "request.reasons-given";
    static final String REQUEST_REOPENED = "request.reopened";
    static final String REQUEST_WITHDRAWN = "request.withdrawn";
    static final String CONSULTATION_ANSWERED = "consultation.answered";
    static final String REPLY_STOPPED = "reply.stopped";

    static final String DELIVERY_BEGUN = "delivery.begun";
    static final String DELIVERY_FAILED = "delivery.failed";
    static final String LETTER_DELIVERED = "letter.delivered";
    static final String REPLY_DELIVERED = "reply.delivered";

    static final String REQUEST_NUMBER = "requestNumber";
    static final String UNIT = "unit";
    static final String LETTER = "letter";
    static final String THIRD_PARTY = "thirdParty";
    static final String CONSULTED_AGENCY = "consultedAgency";
    static final String SEARCH_UNIT = "searchUnit";
    static final String REGISTRATION_OUTCOME = "registrationOutcome";
    static final String SEARCH_OUTCOME = "searchOutcome";
    static final String REVIEW_CHAIN = "reviewChain";
    static final String REVIEW_OUTCOME = "reviewOutcome";
    static final String REFERRAL_OUTCOME = "referralOutcome";
    static final String DRAFT_OUTCOME = "draftOutcome";
    static final String APPROVAL_OUTCOME = "approvalOutcome";
    static final String EXTENSION_OUTCOME = "extensionOutcome";
    static final String SILENCE_OUTCOME = "silenceOutcome";
    static final String FEE_OUTCOME = "feeOutcome";

    private Names() {}

    /** How a model writes an outcome: {@code SENT_BACK} is {@code sent-back}. */
    static String literal(Enum<?> outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

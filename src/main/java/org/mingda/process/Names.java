package org.mingda.process;

import java.util.Locale;

/** Names that stand both in the models and here; {@code ProcessModelsTest} keeps them equal. */
final class Names {

    static final String DISCLOSURE_REQUEST = "disclosure-request";

    static final String EXTENSION_REQUESTED = "request.extension-requested";
    static final String REQUEST_WITHDRAWN = "request.withdrawn";

    static final String RECORD_ANSWER = "UserTask_RecordAnswer";

    static final String REQUEST_NUMBER = "requestNumber";
    static final String UNIT = "unit";
    static final String THIRD_PARTY = "thirdParty";
    static final String REVIEW_OUTCOME = "reviewOutcome";
    static final String APPROVAL_OUTCOME = "approvalOutcome";
    static final String EXTENSION_OUTCOME = "extensionOutcome";

    private Names() {}

    /** How a model writes an outcome: {@code SENT_BACK} is {@code sent-back}. */
    static String literal(Enum<?> outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

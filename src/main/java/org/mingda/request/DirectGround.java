package org.mingda.request;

/** Why a request can be answered without a search. */
public enum DirectGround {
    /** A petition, complaint or report in the form of a request (Article 39(1)). */
    PETITION,
    /** Gazettes, newspapers, books: published anyway (Article 39(2)). */
    PUBLICATION,
    /** Already answered to the same applicant (Article 36(6)). */
    REPEAT,
    /** Wants information confirmed or issued again that the applicant already has. */
    RECONFIRMATION;

    boolean needsEarlierReply() {
        return this == REPEAT || this == RECONFIRMATION;
    }

    Findings findings() {
        return switch (this) {
            case PETITION -> Findings.ofNature(RequestNature.PETITION, false, false);
            case PUBLICATION -> Findings.ofNature(RequestNature.PUBLICATION, false, false);
            case REPEAT -> Findings.ofNature(RequestNature.INFORMATION, true, false);
            case RECONFIRMATION -> Findings.ofNature(RequestNature.RECONFIRMATION, false, false);
        };
    }

    /** The fact of the reply letter that says where the applicant can turn. */
    String pointer() {
        return this == PETITION ? "properChannel" : "publicPlace";
    }
}

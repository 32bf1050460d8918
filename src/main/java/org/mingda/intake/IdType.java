package org.mingda.intake;

import org.mingda.request.ApplicantKind;

/** The kinds of identity proof an applicant may name (Article 29). */
public enum IdType {
    ID_CARD(true, false),
    PASSPORT(true, false),
    TRAVEL_PERMIT(true, false),
    CREDIT_CODE(false, true),
    OTHER(true, true);

    private final boolean ofPeople;
    private final boolean ofOrganisations;

    IdType(boolean ofPeople, boolean ofOrganisations) {
        this.ofPeople = ofPeople;
        this.ofOrganisations = ofOrganisations;
    }

    /** Whether an applicant of this kind can have it. */
    public boolean suits(ApplicantKind kind) {
        return kind == ApplicantKind.NATURAL ? ofPeople : ofOrganisations;
    }
}

package org.mingda.request;

/** Everything that determines the outcome of a request: what officers found and what the ledger tells. */
public record OutcomeInputs(ApplicantState applicantState, boolean unreasonableMass, Findings findings,
        ThirdPartyView thirdParty, boolean publicInterest) {}

package org.mingda.request;

/** What the agency decides after a third party objected or stayed silent (Article 32). */
public enum ObjectionDecision {
    /** There is good reason: the information is not disclosed. */
    RESPECTED,
    /** There is no good reason: the information is disclosed. */
    OVERRULED,
    /** There is good reason, but not disclosing would seriously affect the public interest. */
    PUBLIC_INTEREST
}

package org.mingda.request;

/** What becomes of a record that was asked for; a part can be withheld when it is separable (Article 37). */
public enum Disposition {
    RELEASE, RELEASE_IN_PART, WITHHOLD;

    /** Whether the applicant gets the record or a part of it, so that it must pass the confidentiality review. */
    public boolean given() {
        return this != WITHHOLD;
    }

    /** Whether something is withheld, which needs its ground and reason. */
    public boolean withheld() {
        return this != RELEASE;
    }
}

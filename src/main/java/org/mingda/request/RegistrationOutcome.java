package org.mingda.request;

/** What becomes of a request that was registered (登记意见); a model writes it in small letters with hyphens. */
public enum RegistrationOutcome {
    /** 受理: it goes to a unit. */
    ACCEPTED,
    /** 要求补正 (Article 30). */
    CLARIFY,
    /** 要求说明理由 (Article 35). */
    DEMAND_REASONS,
    /** 直接答复: nothing has to be searched for (Articles 36(6) and 39). */
    DIRECT
}

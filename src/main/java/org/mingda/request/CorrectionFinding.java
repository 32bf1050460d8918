package org.mingda.request;

/** What the verification of a request for correction came to (Article 41). */
public enum CorrectionFinding {
    /** The information is inaccurate and ours to correct. */
    CORRECT,
    /** It is accurate, or the evidence does not show otherwise. */
    REFUSE,
    /** Another agency is competent to correct it. */
    TRANSFER
}

package org.mingda.request;

/** What the applicant did or left undone that ends the matter before anything is decided about the information. */
public enum ApplicantState {
    ORDINARY, WITHDRAWN, MERGED, CLARIFICATION_OVERDUE, FEE_UNPAID, STILL_UNCLEAR
}

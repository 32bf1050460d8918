package org.mingda.request;

/** What the department head decides on a drafted reply. */
public enum ApprovalOutcome {
    APPROVED, SENT_BACK
}

package org.mingda.request;

/** What the confidentiality review (保密审查) decides. */
public enum ReviewOutcome {
    PASSED, RETURNED
}

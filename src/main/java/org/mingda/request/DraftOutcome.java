package org.mingda.request;

/** How drafting ends: with a draft for review, or with the wish to find out more first. */
public enum DraftOutcome {
    DRAFTED, FINDINGS_AGAIN
}

package org.mingda.request;

/** How the collection of the information handling fee stands: asked for, not asked for, paid, or not paid in time. */
public enum FeeOutcome {
    CHARGED, WAIVED, PAID, LAPSED
}

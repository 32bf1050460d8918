package org.mingda.law;

/** Kinds of agency as far as the reconsideration organ depends on them (行政复议法 Articles 24 to 28). */
public enum AgencyKind {
    LOCAL_DEPARTMENT,
    LOCAL_GOVERNMENT,
    PROVINCIAL_GOVERNMENT,
    STATE_COUNCIL_DEPARTMENT,
    /** Customs, finance supervision, foreign exchange, tax, state security. */
    VERTICAL_DEPARTMENT,
    JUSTICE_DEPARTMENT,
    DISPATCHED_BODY
}

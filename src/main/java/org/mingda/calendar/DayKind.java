package org.mingda.calendar;

/** Why a calendar day is worked or not. */
public enum DayKind {
    WORKDAY,
    WEEKEND,
    /** A Monday to Friday that is off. */
    HOLIDAY,
    /** A Saturday or Sunday that is worked (调休). */
    ADJUSTED_WORKDAY;

    public boolean isWorked() {
        return this == WORKDAY || this == ADJUSTED_WORKDAY;
    }
}

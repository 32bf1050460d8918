package org.mingda.law;

/** How the clock stands on the day asked about. */
public enum ClockState {
    RUNNING,
    /** A letter is out whose answer the clock waits for. */
    PAUSED,
    /** Closed because the applicant let a period pass: no correction (Article 30) or no payment. */
    LAPSED,
    /** Replied or withdrawn. */
    ENDED
}

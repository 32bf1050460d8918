package org.mingda.request;

import java.time.LocalDate;

/**
 * A last day that somebody still has to keep.
 *
 * @param name as in {@code ClockReading.otherDeadlines}, or {@link #REPLY} or {@link #UNIT_SEARCH}
 * @param subject id of the consulted party or of the unit whose day it is; null for the others
 */
public record OpenDeadline(String name, String subject, LocalDate dueOn) {

    public static final String REPLY = "reply";
    public static final String CLARIFICATION_NOTICE = "clarification-notice";
    public static final String UNIT_SEARCH = "unit-search";

    boolean isReply() {
        return name.equals(REPLY);
    }

    /** {@code name:subject}, as the ledger and the clock write it. */
    String key() {
        return subject == null ? name : name + ":" + subject;
    }
}

package org.mingda.request;

import java.time.LocalDate;

/**
 * Which requests an officer's list shows; what is null or blank does not narrow it.
 *
 * @param agency whose requests
 * @param open only what is not closed
 * @param stage only this stage
 * @param urgency only what is late, due soon or paused
 * @param unit only what this unit handles
 * @param text found in the number, the applicant's name or what was asked
 * @param today the day on which lateness is judged
 * @param soon the last day that counts as due soon
 */
public record CaseFilter(String agency, boolean open, Stage stage, Urgency urgency, String unit, String text,
        LocalDate today, LocalDate soon) {

    /** How the due date stands to the day asked about; a paused clock is neither late nor due soon. */
    public enum Urgency {
        OVERDUE, DUE_SOON, PAUSED
    }
}

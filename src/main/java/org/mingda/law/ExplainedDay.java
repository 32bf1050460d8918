package org.mingda.law;

import java.time.LocalDate;

/** One calendar day of a period: whether it counts, as which working day (0 when it does not) and why. */
public record ExplainedDay(LocalDate date, boolean counts, int number, Said reason) {

    /** The reason in Chinese. */
    public String why() {
        return reason.toString();
    }
}

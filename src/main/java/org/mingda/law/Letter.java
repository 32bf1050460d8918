package org.mingda.law;

import java.time.LocalDate;

/** A letter to the applicant that the clock waits for: to correct, to give reasons, to pay. Unknown dates are null. */
record Letter(LetterKind kind, LocalDate sent, LocalDate answerBy, LocalDate answered) {

    boolean waitsOn(LocalDate day) {
        return !day.isBefore(sent) && (answered == null || day.isBefore(answered));
    }

    /** The answer's day, or the one it would have if it came on {@code day}. */
    LocalDate answeredOrOn(LocalDate day) {
        return answered == null ? Dates.later(day, sent) : answered;
    }

    boolean covers(LocalDate day) {
        return day.isAfter(sent) && (answered == null || !day.isAfter(answered));
    }
}

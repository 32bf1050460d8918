package org.mingda.request;

import java.time.LocalDate;

/**
 * An earlier request of the same applicant with the same or a similar text (Article 36(6)).
 *
 * @param outcome     id of its outcome; null before its reply is approved
 * @param replyNumber number of its reply letter; null before there is one
 * @param repliedOn   the day of that letter
 * @param likeness    of the texts, in per cent
 */
public record RepeatedRequest(String number, LocalDate receivedOn, Stage stage, String outcome, String replyNumber,
        LocalDate repliedOn, int likeness) {

    /** Whether it was answered; what ended for another reason, such as a lapse or a withdrawal, had no answer. */
    public boolean answered() {
        return replyNumber != null && (outcome == null || !outcome.startsWith("other-"));
    }
}

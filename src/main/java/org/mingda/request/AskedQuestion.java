package org.mingda.request;

import java.time.LocalDate;

/**
 * A question that was put to an applicant.
 *
 * @param points what is to be clarified or explained
 * @param askedOn the day of the letter
 * @param answerBy the last day to answer, as postponed when the letter came late
 */
public record AskedQuestion(Question question, String points, LocalDate askedOn, LocalDate answerBy) {

    /** Whether an answer of this day needs a good reason for being late. */
    public boolean lateOn(LocalDate day) {
        return day.isAfter(answerBy);
    }
}

package org.mingda.request;

import java.time.LocalDate;

/**
 * What an applicant answered.
 *
 * @param text in the applicant's own words
 * @param on the day it was received, from which the reply period runs anew (Article 30)
 * @param way {@code portal}, {@code email}, {@code post} or {@code counter}
 */
public record GivenAnswer(Question question, String text, LocalDate on, String way) {
}

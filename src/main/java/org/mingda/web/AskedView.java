package org.mingda.web;

import java.util.List;

/**
 * What an applicant was asked and answered, and how often he asked lately.
 *
 * @param frequency in words (Article 35)
 */
record AskedView(String frequency, List<Line> lines) {

    /**
     * One question. {@code heading} says what and when; {@code text} is the applicant's own words, null before he
     * answered.
     */
    record Line(String heading, String points, String text) {}
}

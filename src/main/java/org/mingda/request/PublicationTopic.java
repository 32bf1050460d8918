package org.mingda.request;

import java.time.LocalDate;

/**
 * One thing that several applicants asked for.
 *
 * @param newest      number of the newest request for it, whose text is shown
 * @param suggestedOn the day its publication was first suggested; null before
 */
public record PublicationTopic(String topic, int requests, int applicants, LocalDate latestOn, String newest,
        String content, LocalDate suggestedOn) {
}

package org.mingda.letter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the office waits before somebody looks after a letter that is under way.
 *
 * @param downloadWithin working days for the applicant to fetch a letter from the portal
 * @param returnWithin   working days for a return slip, or the letter itself, to come back
 * @param sendWithin     working days in which a letter on paper is posted or handed over
 * @param noticeDays     calendar days of a public notice (Civil Procedure Law, Article 95, by analogy)
 */
@ConfigurationProperties("mingda.delivery")
record DeliverySettings(@DefaultValue("5") int downloadWithin, @DefaultValue("15") int returnWithin,
        @DefaultValue("3") int sendWithin,
        @DefaultValue("30") int noticeDays) {
}

package org.mingda.request;

import java.time.LocalDate;
import org.mingda.law.Channel;

/**
 * What arrived and is to become a request.
 *
 * @param receivedOn the receipt date its channel gives (Article 31)
 * @param recordedBy login of the officer who took it in, or {@code applicant}
 */
public record Submission(
        String agency,
        Channel channel,
        LocalDate receivedOn,
        Applicant applicant,
        String content,
        FormWanted formWanted,
        Delivery delivery,
        String recordedBy) {}

package org.mingda.request;

import java.time.LocalDate;
import org.mingda.law.Channel;

/**
 * What arrived and is to become a request.
 *
 * @param receivedOn the receipt date its channel gives (Article 31)
 * @param kind what is asked for: disclosure or correction
 * @param recordedBy login of the officer who took it in, or {@code applicant}
 */
public record Submission(
        RequestKind kind,
        String agency,
        Channel channel,
        LocalDate receivedOn,
        Applicant applicant,
        String content,
        FormWanted formWanted,
        Delivery delivery,
        String recordedBy) {

    /** A request for disclosure. */
    public Submission(String agency, Channel channel, LocalDate receivedOn, Applicant applicant, String content,
            FormWanted formWanted, Delivery delivery, String recordedBy) {
        this(RequestKind.DISCLOSURE, agency, channel, receivedOn, applicant, content, formWanted, delivery, recordedBy);
    }

    /** The same, asking for something of another kind. */
    public Submission of(RequestKind other) {
        return new Submission(other, agency, channel, receivedOn, applicant, content, formWanted, delivery, recordedBy);
    }

    /** The same without its day, to compare what was sent twice. */
    public Submission undated() {
        return new Submission(kind, agency, channel, null, applicant, content, formWanted, delivery, recordedBy);
    }
}

package org.mingda.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mingda.law.Channel;

/**
 * What arrived and is to become a request.
 *
 * @param receivedOn the receipt date its channel gives (Article 31)
 * @param kind what is asked for: disclosure or correction
 * @param recordedBy login of the officer who took it in, or {@code applicant}
 * @param evidence how and when it came, by the keys of {@code rules/channel-evidence.csv}; the registrar checks it.
 *     Empty when nobody has recorded it yet
 * @param missing what the officer who took it in found it to lack (Article 29)
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
        String recordedBy,
        Map<String, String> evidence,
        List<ApplicationElement> missing) {

    /** What came without evidence of its own, such as a form of the portal. */
    public Submission(RequestKind kind, String agency, Channel channel, LocalDate receivedOn, Applicant applicant,
            String content, FormWanted formWanted, Delivery delivery, String recordedBy) {
        this(kind, agency, channel, receivedOn, applicant, content, formWanted, delivery, recordedBy, Map.of(),
                List.of());
    }

    /** A request for disclosure. */
    public Submission(String agency, Channel channel, LocalDate receivedOn, Applicant applicant, String content,
            FormWanted formWanted, Delivery delivery, String recordedBy) {
        this(RequestKind.DISCLOSURE, agency, channel, receivedOn, applicant, content, formWanted, delivery, recordedBy);
    }

    /** The same, asking for something of another kind. */
    public Submission of(RequestKind other) {
        return new Submission(other, agency, channel, receivedOn, applicant, content, formWanted, delivery, recordedBy,
                evidence, missing);
    }

    /** The same, with what was recorded of how it came and what it lacks. */
    public Submission recorded(Map<String, String> how, List<ApplicationElement> lacking) {
        return new Submission(kind, agency, channel, receivedOn, applicant, content, formWanted, delivery, recordedBy,
                how, lacking);
    }

    /** The same without its day, to compare what was sent twice. */
    public Submission undated() {
        return new Submission(kind, agency, channel, null, applicant, content, formWanted, delivery, recordedBy,
                evidence, missing);
    }
}

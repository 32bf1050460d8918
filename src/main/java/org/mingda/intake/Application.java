package org.mingda.intake;

import java.time.LocalDate;
import org.mingda.law.Channel;
import org.mingda.request.Applicant;
import org.mingda.request.ApplicantKind;
import org.mingda.request.Delivery;
import org.mingda.request.FormWanted;
import org.mingda.request.Submission;

/**
 * What an applicant filled in, tidied but not yet checked: text, empty where nothing was given.
 *
 * @param kind name of an {@link ApplicantKind}
 * @param idType name of an {@link IdType}
 * @param contactPerson who speaks for an organisation
 */
public record Application(
        String agency,
        String content,
        String formWanted,
        String delivery,
        String kind,
        String name,
        String idType,
        String idNumber,
        String contactPerson,
        String phone,
        String email,
        String address) {

    public Application {
        agency = Tidy.line(agency);
        content = Tidy.text(content);
        formWanted = Tidy.line(formWanted);
        delivery = Tidy.line(delivery);
        kind = Tidy.line(kind);
        name = Tidy.line(name);
        idType = Tidy.line(idType);
        idNumber = Tidy.code(idNumber);
        contactPerson = Tidy.line(contactPerson);
        phone = Tidy.narrow(phone);
        email = Tidy.narrow(email);
        address = Tidy.line(address);
    }

    /** A form nobody has filled in yet. */
    public static Application empty() {
        return new Application("", "", "", "", "", "", "", "", "", "", "", "");
    }

    /** What {@link SubmitRequest} takes in; to be asked only after {@link ApplicationCheck} found no flaw. */
    public Submission submission(Channel channel, LocalDate receivedOn, String recordedBy) {
        ApplicantKind who = ApplicantKind.valueOf(kind);
        Applicant applicant = new Applicant(who, name, idType, idNumber,
                who == ApplicantKind.NATURAL ? null : given(contactPerson), given(phone), given(email), given(address));
        return new Submission(agency, channel, receivedOn, applicant, content, FormWanted.valueOf(formWanted),
                Delivery.valueOf(delivery), recordedBy);
    }

    private static String given(String text) {
        return text.isEmpty() ? null : text;
    }
}

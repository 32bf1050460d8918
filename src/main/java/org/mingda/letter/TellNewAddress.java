package org.mingda.letter;

import org.mingda.request.ChangeContact;
import org.mingda.request.Contact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a new address of the applicant and tells the old one, so that nobody turns letters aside unnoticed. */
@Component
public class TellNewAddress {

    private static final String APPLICANT = "applicant";

    private final ChangeContact changeContact;
    private final ApplicantNotices notices;

    TellNewAddress(ChangeContact changeContact, ApplicantNotices notices) {
        this.changeContact = changeContact;
        this.notices = notices;
    }

    @Transactional
    public void tell(String number, Contact told) {
        Contact before = changeContact.change(number, told, APPLICANT);
        if (before.email() != null && !before.email().isBlank()) {
            notices.orderContactChanged(number, before.email());
        }
    }
}

package org.mingda.letter;

import static org.mingda.request.UseCaseRefused.refuseUnless;

import org.mingda.request.Delivery;
import org.mingda.request.DeliveryConsents;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;

/** Asks an officer for the applicant's consent before a letter first goes an electronic way, and keeps it. */
@Component
class ElectronicConsent {

    private final LetterRecipients recipients;
    private final DeliveryConsents consents;
    private final Requests requests;

    ElectronicConsent(LetterRecipients recipients, DeliveryConsents consents, Requests requests) {
        this.recipients = recipients;
        this.consents = consents;
        this.requests = requests;
    }

    /** @param agreed whether the officer says that the applicant agreed; not needed when that is on file already */
    void require(Letter letter, Delivery way, boolean agreed, String actor) {
        String number = letter.request();
        boolean known = consents.of(number).stream().anyMatch(consent -> consent.way() == way);
        if (known || !recipients.isApplicant(letter)) {
            return;
        }
        refuseUnless(agreed, "申请人还没有同意以这种方式送达。请先征得同意并勾选“申请人已同意以这种方式送达”，或者改用其他方式。");
        consents.chosen(number, way, requests.get(number).channel(), actor);
    }
}

package org.mingda.process;

import java.time.LocalDate;
import java.util.Optional;
import org.mingda.intake.MailItem;
import org.mingda.intake.MailRoomBook;
import org.mingda.law.Channel;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.mingda.request.SubmittedEvidence;
import org.springframework.stereotype.Component;

/** What was recorded when a request came in (Article 31), for the registrar to check; empty where nothing was. */
@Component("receiptPrefill")
public class ReceiptPrefill {

    private final SubmittedEvidence submitted;
    private final Requests requests;
    private final MailRoomBook mailRoom;

    ReceiptPrefill(SubmittedEvidence submitted, Requests requests, MailRoomBook mailRoom) {
        this.submitted = submitted;
        this.requests = requests;
        this.mailRoom = mailRoom;
    }

    public String agencyConfirmedOn(String number) {
        return submitted.value(number, "agencyConfirmedOn");
    }

    public String applicantConfirmedOn(String number) {
        return submitted.value(number, "applicantConfirmedOn");
    }

    public String mailArrivedOn(String number) {
        return submitted.value(number, "mailArrivedOn");
    }

    public String arrivedOn(String number) {
        return submitted.value(number, "arrivedOn");
    }

    public String confirmedOn(String number) {
        return submitted.value(number, "confirmedOn");
    }

    public String confirmedHow(String number) {
        return submitted.value(number, "confirmedHow");
    }

    public String signedOn(String number) {
        return submitted.value(number, "signedOn");
    }

    public String signedBy(String number) {
        return submitted.value(number, "signedBy");
    }

    public String trackingNumber(String number) {
        return submitted.value(number, "trackingNumber");
    }

    public String submittedOn(String number) {
        return submitted.value(number, "submittedOn");
    }

    public String receivedBy(String number) {
        return submitted.value(number, "receivedBy");
    }

    public String writtenBy(String number) {
        return submitted.value(number, "writtenBy");
    }

    /** The date itself, where the system or recorded evidence proves it. */
    public String receiptDate(String number) {
        Request request = requests.get(number);
        return request.channel() == Channel.PORTAL || submitted.recorded(number)
                ? request.receivedOn().toString() : "";
    }

    /** All of the evidence in one line. */
    public String inWords(String number) {
        return submitted.inWords(number);
    }

    public boolean forwarded(String number) {
        return handedOver(number).isPresent();
    }

    public String forwardedFrom(String number) {
        return handedOver(number).map(item -> "收发室").orElse("");
    }

    public String forwardedOn(String number) {
        return handedOver(number).map(MailItem::handedOverOn).map(LocalDate::toString).orElse("");
    }

    /** A hand-over before the receipt date, as of a letter not yet confirmed with the applicant, moves nothing. */
    private Optional<MailItem> handedOver(String number) {
        LocalDate receivedOn = requests.get(number).receivedOn();
        return mailRoom.ofRequest(number).filter(item -> item.handedOverAt() != null)
                .filter(item -> !item.handedOverOn().isBefore(receivedOn));
    }
}

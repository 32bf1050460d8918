package org.mingda.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingda.request.Delivery;
import org.mingda.request.FormWanted;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.mingda.request.Submission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a request of what an officer entered, with the evidence of how it came; the same key makes one request. */
@Component
public class EnterRequest {

    private static final String NAMELESS = "（申请人未写明姓名）";

    private final SubmitRequest submitRequest;
    private final MailRoom mailRoom;
    private final Requests requests;

    EnterRequest(SubmitRequest submitRequest, MailRoom mailRoom, Requests requests) {
        this.submitRequest = submitRequest;
        this.mailRoom = mailRoom;
        this.requests = requests;
    }

    /**
     * To be asked only when {@link DeskEntryCheck} found nothing that blocks.
     *
     * @param letter line of the mail room's book; null when it did not come through the mail room
     */
    @Transactional
    public Accepted enter(UUID key, DeskEntry entry, EntryFindings findings, List<UUID> files, UUID letter,
            String officer) {
        Accepted accepted = submitRequest.submit(key(key), submission(entry, findings, officer), files);
        if (letter != null) {
            mailRoom.entered(entry.application().agency(), letter, accepted.number());
        }
        return accepted;
    }

    /** What this page has made already; empty when it has made nothing. */
    public Optional<Accepted> before(UUID key) {
        return submitRequest.accepted(key(key));
    }

    /** Whether a request is what would be entered now: a second click and not a change. */
    public boolean same(String number, DeskEntry entry, EntryFindings findings, String officer) {
        Request request = requests.get(number);
        Submission now = submission(entry, findings, officer);
        return request.content().equals(now.content()) && request.receivedOn().equals(now.receivedOn())
                && request.channel() == now.channel() && request.formWanted() == now.formWanted()
                && request.delivery() == now.delivery() && requests.applicant(number).equals(now.applicant());
    }

    private static String key(UUID key) {
        return "desk:" + key;
    }

    private static Submission submission(DeskEntry entry, EntryFindings findings, String officer) {
        LocalDate receivedOn = entry.rule().receiptDate(entry.evidence());
        return completed(entry.application()).submission(entry.rule().channel(), receivedOn, officer).of(entry.kind())
                .recorded(entry.evidence(), findings.missing());
    }

    /** What was left out gets the value that promises nothing; the registrar asks for it. */
    private static Application completed(Application form) {
        return new Application(form.agency(), form.content(), wanted(form), delivery(form), form.kind(),
                form.name().isEmpty() ? NAMELESS : form.name(),
                form.idType().isEmpty() ? IdType.OTHER.name() : form.idType(), form.idNumber(), form.contactPerson(),
                form.phone(), form.email(), form.address());
    }

    private static String wanted(Application form) {
        FormWanted usual = form.email().isEmpty() ? FormWanted.PAPER : FormWanted.ELECTRONIC;
        return form.formWanted().isEmpty() ? usual.name() : form.formWanted();
    }

    /** The way that was asked for, if it can be gone; else one that can, electronic only where nothing else is left. */
    private static String delivery(Application form) {
        boolean unreachable = form.delivery().isEmpty()
                || form.delivery().equals(Delivery.EMAIL.name()) && form.email().isEmpty()
                || form.delivery().equals(Delivery.POST.name()) && form.address().isEmpty();
        Delivery usual = !form.address().isEmpty() ? Delivery.POST
                : form.phone().isEmpty() && !form.email().isEmpty() ? Delivery.EMAIL : Delivery.COUNTER;
        return unreachable ? usual.name() : form.delivery();
    }
}

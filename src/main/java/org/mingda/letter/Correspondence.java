package org.mingda.letter;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.mingda.law.ClockReading;
import org.mingda.request.CaseClock;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.RecordDelivery;
import org.mingda.request.ReleaseOutcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters in the life of a request. Issuing gives number and final bytes and tells the ledger; sending hands the
 * same bytes to the mail server. Each may be repeated and does its work once.
 */
@Component
public class Correspondence {

    private final Letters letters;
    private final IssuedLetters issued;
    private final RequestFacts facts;
    private final ReplyOrders replies;
    private final ReleaseReply releaseReply;
    private final Ledger ledger;
    private final CaseClock caseClock;
    private final RecordDelivery recordDelivery;
    private final DeliveryProofs proofs;

    Correspondence(Letters letters, IssuedLetters issued, RequestFacts facts, ReplyOrders replies,
            ReleaseReply releaseReply, Ledger ledger, CaseClock caseClock, RecordDelivery recordDelivery,
            DeliveryProofs proofs) {
        this.proofs = proofs;
        this.letters = letters;
        this.issued = issued;
        this.facts = facts;
        this.replies = replies;
        this.releaseReply = releaseReply;
        this.ledger = ledger;
        this.caseClock = caseClock;
        this.recordDelivery = recordDelivery;
    }

    /**
     * Tries the receipt before the request is registered, so that the registrar and not a background step learns what
     * cannot be printed.
     *
     * @throws LetterDefect when the receipt cannot be made
     */
    public void requireReceipt(String number) {
        letters.preview(facts.toApplicant(number, "receipt", Map.of()));
    }

    /** 接收回执. */
    @Transactional
    public void issueReceipt(String number) {
        issued.issue("receipt:" + number, facts.toApplicant(number, "receipt", Map.of()));
    }

    @Transactional
    public void sendReceipt(String number) {
        issued.send(number, "receipt:" + number);
    }

    /** 延期答复告知书 (Article 33). */
    @Transactional
    public void issueExtensionNotice(String number) {
        LedgerEntry extended = ledger.latest(number, EventType.DEADLINE_EXTENDED).orElseThrow();
        ClockReading reading = caseClock.read(number);
        issued.issue("extension:" + number, facts.toApplicant(number, "extension-notice", Map.of(
                "originalDueOn", LocalDate.parse(extended.text("originalDueOn")), "newDueOn", reading.due(),
                "workingDays", extended.text("workingDays"), "reasons", extended.text("reason"),
                "approvedBy", "本机关政府信息公开工作机构负责人")));
    }

    @Transactional
    public void sendExtensionNotice(String number) {
        issued.send(number, "extension:" + number);
    }

    /** 答复书, as it was signed: it goes out from now on and the clock ends, or it is stopped. */
    @Transactional
    public ReleaseOutcome issueReply(String number) {
        return releaseReply.release(number);
    }

    /** Sends the reply; the mail server's acceptance is the proof of delivery. */
    @Transactional
    public void sendReply(String number) {
        issued.sendForProof(number, SignedReplies.key(number)).ifPresent(letter ->
                recordDelivery.delivered(number, "email", caseClock.today(),
                        "收件邮件服务器已接收，收件人 " + letter.recipientEmail(), "system"));
    }

    /** Puts the reply on the portal; the applicant's download is the proof. */
    @Transactional
    public void offerReply(String number) {
        proofs.offered(issued.find(number, SignedReplies.key(number)));
    }

    /** Sends what still waits, such as a receipt that mail could not take, so that a request closes with every letter out. */
    @Transactional
    public void sendOutstanding(String number) {
        issued.sendOutstanding(number);
    }

    /** The reply as it would be sent now, without number, marked 草稿; empty before there is a draft. */
    public Optional<byte[]> previewReply(String number) {
        return replies.exists(number) ? Optional.of(letters.preview(replies.order(number))) : Optional.empty();
    }

    /** Whether the reply leaves by e-mail. */
    public boolean replyByEmail(String number) {
        return issued.find(number, SignedReplies.key(number)).recipientEmail() != null;
    }
}

package org.mingda.letter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingda.law.ClockReading;
import org.mingda.request.CaseClock;
import org.mingda.request.ClockChange;
import org.mingda.request.Consultations;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.RecordDelivery;
import org.mingda.request.ThirdParties;
import org.mingda.request.ThirdParty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters in the life of a request. Issuing gives number and final bytes and tells the ledger; sending hands the
 * same bytes to the mail server. Each may be repeated and does its work once.
 */
@Component
public class Correspondence {

    private final Letters letters;
    private final SendLetter sendLetter;
    private final RequestFacts facts;
    private final ReplyOrders replies;
    private final Ledger ledger;
    private final CaseClock caseClock;
    private final ClockChange clockChange;
    private final ThirdParties thirdParties;
    private final Consultations consultations;
    private final RecordDelivery recordDelivery;

    Correspondence(Letters letters, SendLetter sendLetter, RequestFacts facts, ReplyOrders replies, Ledger ledger,
            CaseClock caseClock, ClockChange clockChange, ThirdParties thirdParties, Consultations consultations,
            RecordDelivery recordDelivery) {
        this.letters = letters;
        this.sendLetter = sendLetter;
        this.facts = facts;
        this.replies = replies;
        this.ledger = ledger;
        this.caseClock = caseClock;
        this.clockChange = clockChange;
        this.thirdParties = thirdParties;
        this.consultations = consultations;
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
        issue("receipt:" + number, facts.toApplicant(number, "receipt", Map.of()));
    }

    @Transactional
    public void sendReceipt(String number) {
        send(number, "receipt:" + number);
    }

    /** 征求第三方意见书 (Article 32); the clock pauses from the day after. */
    @Transactional
    public void issueConsultation(String thirdParty) {
        ThirdParty party = thirdParties.get(thirdParty);
        issue("consultation:" + thirdParty, facts.order(party.request(), "third-party-consultation",
                Map.of("thirdPartyName", party.name(), "information", party.information(),
                        "answerWorkingDays", caseClock.ruleBook(party.request()).period("third-party-answer").days()),
                party.name(), party.byEmail() ? party.contact() : null));
        consultations.sent(thirdParty);
    }

    /** Sends the consultation; an accepted e-mail counts as delivered, and the answer's period runs from there. */
    @Transactional
    public void sendConsultation(String thirdParty) {
        String number = thirdParties.get(thirdParty).request();
        Letter letter = send(number, "consultation:" + thirdParty);
        consultations.delivered(thirdParty, caseClock.today(), "电子邮件 " + letter.recipientEmail(), "system");
    }

    /** 延期答复告知书 (Article 33). */
    @Transactional
    public void issueExtensionNotice(String number) {
        LedgerEntry extended = ledger.latest(number, EventType.DEADLINE_EXTENDED).orElseThrow();
        ClockReading reading = caseClock.read(number);
        issue("extension:" + number, facts.toApplicant(number, "extension-notice", Map.of(
                "originalDueOn", LocalDate.parse(extended.text("originalDueOn")), "newDueOn", reading.due(),
                "workingDays", extended.text("workingDays"), "reasons", extended.text("reason"),
                "approvedBy", "本机关政府信息公开工作机构负责人")));
    }

    @Transactional
    public void sendExtensionNotice(String number) {
        send(number, "extension:" + number);
    }

    /** 答复书: number, final bytes, outcome; the clock ends. */
    @Transactional
    public void issueReply(String number) {
        if (ledger.latest(number, EventType.REPLY_ISSUED).isPresent()) {
            return;
        }
        Letter letter = issue("reply:" + number, replies.order(number));
        ledger.append(number, EventType.REPLY_ISSUED, "system",
                Map.of("letter", letter.id().toString(), "number", letter.number()));
        clockChange.record(number);
    }

    /** Sends the reply; the mail server's acceptance is the proof of delivery. */
    @Transactional
    public void sendReply(String number) {
        Letter letter = send(number, "reply:" + number);
        recordDelivery.delivered(number, "email", caseClock.today(),
                "收件邮件服务器已接收，收件人 " + letter.recipientEmail(), "system");
    }

    /** The reply as it would be sent now, without number, marked 草稿; empty before there is a draft. */
    public Optional<byte[]> previewReply(String number) {
        return replies.exists(number) ? Optional.of(letters.preview(replies.order(number))) : Optional.empty();
    }

    /** Whether the reply leaves by e-mail. */
    public boolean replyByEmail(String number) {
        return find(number, "reply:" + number).recipientEmail() != null;
    }

    private Letter issue(String key, LetterOrder order) {
        Optional<Letter> earlier = known(order.request(), key);
        return earlier.orElseGet(() -> issueNew(key, order));
    }

    private Letter issueNew(String key, LetterOrder order) {
        Letter letter = letters.issueOnce(key, order);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("key", key);
        data.put("letter", letter.id().toString());
        data.put("title", letter.title());
        data.put("number", letter.number());
        data.put("sha256", letter.sha256());
        ledger.append(order.request(), EventType.LETTER_ISSUED, "system", data);
        return letter;
    }

    private Letter send(String number, String key) {
        Letter letter = find(number, key);
        sendLetter.send(letter.id());
        boolean told = ledger.of(number).stream().anyMatch(
                e -> e.type() == EventType.LETTER_SENT && letter.id().toString().equals(e.text("letter")));
        if (!told && letter.recipientEmail() != null) {
            ledger.append(number, EventType.LETTER_SENT, "system", Map.of("letter", letter.id().toString(),
                    "title", letter.title(), "number", letter.number(), "to", letter.recipientEmail()));
        }
        return letter;
    }

    private Letter find(String number, String key) {
        return known(number, key).orElseThrow(() -> new IllegalStateException("no letter " + key));
    }

    private Optional<Letter> known(String number, String key) {
        return ledger.of(number).stream()
                .filter(e -> e.type() == EventType.LETTER_ISSUED && key.equals(e.text("key")))
                .map(e -> letters.find(UUID.fromString(e.text("letter"))).orElseThrow()).findFirst();
    }
}

package org.mingda.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingda.law.RemedyKind;
import org.mingda.request.CaseClock;
import org.mingda.request.Consultee;
import org.mingda.request.Consultees;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.RecordConsultation;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a third party what of its information is disclosed without its consent, and why (第三方告知书, Article 32). */
@Component
public class DisclosureNotices {

    private final IssuedLetters issued;
    private final RequestFacts facts;
    private final RemedyNotices remedies;
    private final ConsultationLetters consultations;
    private final Consultees consultees;
    private final Requests requests;
    private final Ledger ledger;
    private final CaseClock caseClock;
    private final RecordConsultation consultation;

    DisclosureNotices(IssuedLetters issued, RequestFacts facts, RemedyNotices remedies,
            ConsultationLetters consultations, Consultees consultees, Requests requests, Ledger ledger,
            CaseClock caseClock, RecordConsultation consultation) {
        this.issued = issued;
        this.facts = facts;
        this.remedies = remedies;
        this.consultations = consultations;
        this.consultees = consultees;
        this.requests = requests;
        this.ledger = ledger;
        this.caseClock = caseClock;
        this.consultation = consultation;
    }

    @Transactional
    public void issue(String thirdParty) {
        Consultee told = consultees.get(thirdParty);
        requests.lock(told.request());
        issued.issue(key(thirdParty), facts.order(told.request(), "third-party-disclosure-notice", facts(told),
                told.name(), told.byEmail() ? told.contact() : null));
    }

    /** Sends the letter; the mail server's acceptance is the proof that the third party was told. */
    @Transactional
    public void send(String thirdParty) {
        issued.sendForProof(consultees.get(thirdParty).request(), key(thirdParty)).ifPresent(letter ->
                consultation.told(thirdParty, caseClock.today(), "电子邮件 " + letter.recipientEmail(), "system"));
    }

    private Map<String, Object> facts(Consultee told) {
        Request request = requests.get(told.request());
        Letter asked = consultations.letter(told);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("thirdPartyName", told.name());
        facts.put("information", told.information());
        facts.put("reasons", latest(told, EventType.OBJECTION_WEIGHED).text("reasons"));
        facts.put("consultationNumber", asked.number());
        facts.put("consultationOn", asked.date());
        facts.put("answer", answer(latest(told, EventType.CONSULTATION_ANSWERED, EventType.CONSULTATION_EXPIRED)));
        facts.put("remedy", remedies.paragraph(request.agency(), RemedyKind.FREE_CHOICE, told.byEmail()));
        return facts;
    }

    private static String answer(LedgerEntry end) {
        return end.type() == EventType.CONSULTATION_EXPIRED
                ? "您（单位）在规定的期限内没有提出意见。" : "您（单位）答复不同意公开，理由是：" + end.text("reasons");
    }

    private LedgerEntry latest(Consultee told, EventType... types) {
        return ledger.of(told.request()).stream()
                .filter(entry -> told.id().equals(entry.text("id")) && List.of(types).contains(entry.type()))
                .reduce((earlier, later) -> later).orElseThrow();
    }

    private static String key(String thirdParty) {
        return "disclosure-notice:" + thirdParty;
    }
}

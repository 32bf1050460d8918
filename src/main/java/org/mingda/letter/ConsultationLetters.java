package org.mingda.letter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.request.CaseClock;
import org.mingda.request.ConsultationLinks;
import org.mingda.request.Consultee;
import org.mingda.request.ConsulteeKind;
import org.mingda.request.Consultees;
import org.mingda.request.RecordConsultation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters that ask third parties (Article 32), co-producers (Article 34) and other agencies (Article 11). */
@Component
public class ConsultationLetters {

    private static final Map<ConsulteeKind, String> TEMPLATES = Map.of(
            ConsulteeKind.THIRD_PARTY, "third-party-consultation",
            ConsulteeKind.CO_PRODUCER, "co-producer-consultation",
            ConsulteeKind.AGENCY, "agency-consultation");
    private static final Map<ConsulteeKind, String> PERIODS = Map.of(
            ConsulteeKind.THIRD_PARTY, "third-party-answer",
            ConsulteeKind.CO_PRODUCER, "agency-answer",
            ConsulteeKind.AGENCY, "agency-answer");

    private final IssuedLetters issued;
    private final RequestFacts facts;
    private final CaseClock caseClock;
    private final Consultees consultees;
    private final RecordConsultation consultation;
    private final ConsultationLinks links;
    private final PortalSettings portal;

    ConsultationLetters(IssuedLetters issued, RequestFacts facts, CaseClock caseClock, Consultees consultees,
            RecordConsultation consultation, ConsultationLinks links, PortalSettings portal) {
        this.issued = issued;
        this.facts = facts;
        this.caseClock = caseClock;
        this.consultees = consultees;
        this.consultation = consultation;
        this.links = links;
        this.portal = portal;
    }

    /** Makes the letter; the clock pauses from the day after. */
    @Transactional
    public void issue(String id) {
        Consultee asked = consultees.get(id);
        issued.issue(key(id), facts.order(asked.request(), TEMPLATES.get(asked.kind()), facts(asked), asked.name(),
                asked.byEmail() ? asked.contact() : null));
        consultation.sent(id);
    }

    /** Sends the letter; an accepted e-mail counts as delivered, and the answer's period runs from there. */
    @Transactional
    public void send(String id) {
        issued.sendForProof(consultees.get(id).request(), key(id)).ifPresent(letter -> consultation.delivered(id,
                caseClock.today(), "电子邮件 " + letter.recipientEmail(), "system"));
    }

    /** The letter by which this consultee was asked. */
    Letter letter(Consultee asked) {
        return issued.find(asked.request(), key(asked.id()));
    }

    private Map<String, Object> facts(Consultee asked) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("information", asked.information());
        facts.put("answerWorkingDays",
                caseClock.ruleBook(asked.request()).period(PERIODS.get(asked.kind())).days());
        if (asked.kind() == ConsulteeKind.THIRD_PARTY) {
            facts.put("thirdPartyName", asked.name());
            facts.put("answerLink", portal.link("/consultation/" + links.token(asked.id())));
        } else {
            facts.put("consultedAgencyName", asked.name());
            facts.put("question", "上述信息是否可以公开；认为不宜公开的，请说明范围、理由和依据。");
        }
        return facts;
    }

    private static String key(String id) {
        return "consultation:" + id;
    }
}

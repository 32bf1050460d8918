package org.mingda.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.request.Consultations.Answer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the way of one consultation, of whatever kind: letter, delivery, answer or silence; it pauses the clock. */
@Component
public class RecordConsultation {

    private final ConsultationLedger consultations;
    private final Consultees consultees;
    private final CaseClock caseClock;

    RecordConsultation(ConsultationLedger consultations, Consultees consultees, CaseClock caseClock) {
        this.consultations = consultations;
        this.consultees = consultees;
        this.caseClock = caseClock;
    }

    /** The letter has been made: the clock pauses from the day after (section 0, rule 2). */
    @Transactional
    public void sent(String id) {
        consultations.append(id, EventType.CONSULTATION_SENT, caseClock.today(), "system", Map.of());
    }

    /** The consultee has the letter: its 15 working days run from this day. */
    @Transactional
    public void delivered(String id, LocalDate on, String proof, String actor) {
        if (on.isAfter(caseClock.today())) {
            throw new UseCaseRefused("送达日期不能晚于今天。请按送达凭证填写。");
        }
        consultations.append(id, EventType.CONSULTATION_DELIVERED, on, actor, Map.of("proof", proof));
    }

    /** The letter came after all, when it had failed to arrive before: the 15 working days run from the later day. */
    @Transactional
    public void deliveredLater(String id, LocalDate on, String proof, String actor) {
        Consultee consultee = consultees.get(id);
        boolean known = consultations.latest(consultee.request(), id, EventType.CONSULTATION_DELIVERED).isPresent();
        if (known && !consultations.finished(consultee.request(), id)) {
            consultations.add(consultee, EventType.CONSULTATION_DELIVERED, on, actor, Map.of("proof", proof));
        } else {
            delivered(id, on, proof, actor);
        }
    }

    /** The answer as an officer takes it from a letter. */
    @Transactional
    public void answered(String id, Answer answer, String reasons, LocalDate on, String actor) {
        if (on.isAfter(caseClock.today())) {
            throw new UseCaseRefused("收到意见的日期不能晚于今天。");
        }
        if (answer == Answer.OBJECTED && (reasons == null || reasons.isBlank())) {
            throw new UseCaseRefused("不同意公开的，请填写其理由（《条例》第三十二条）。");
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("answer", answer.name());
        data.put("reasons", reasons);
        consultations.append(id, EventType.CONSULTATION_ANSWERED, on, actor, data);
    }

    /** No answer within the addressee's 15 working days: the agency decides; silence is not consent (Article 32). */
    @Transactional
    public void expired(String id) {
        consultations.append(id, EventType.CONSULTATION_EXPIRED, caseClock.today(), "system", Map.of());
    }

    /** A co-producer stayed silent for 15 working days: that is consent (Article 34). */
    @Transactional
    public void consentDeemed(String id) {
        consultations.append(id, EventType.CONSULTATION_EXPIRED, caseClock.today(), "system",
                Map.of("answer", "DEEMED_AGREED"));
    }

    /** The work goes on without a consulted agency's answer, which is no consent (Article 11). */
    @Transactional
    public void goneOnWithout(String id, String reason, String actor) {
        consultations.append(id, EventType.CONSULTATION_EXPIRED, caseClock.today(), actor,
                Map.of("reason", required(reason, "请写明不再等待答复的理由。")));
    }

    /** A consulted agency that has not answered was reminded. */
    @Transactional
    public void reminded(String id, String how, String actor) {
        consultations.add(consultees.get(id), EventType.CONSULTATION_REMINDED, caseClock.today(), actor,
                Map.of("note", required(how, "请写明催办的方式和对象，例如“电话催办，王科长”。")));
    }

    /** The third party was told that the information is disclosed nevertheless, and why (Article 32). */
    @Transactional
    public void told(String thirdParty, LocalDate on, String proof, String actor) {
        if (on.isAfter(caseClock.today())) {
            throw new UseCaseRefused("送达日期不能晚于今天。请按送达凭证填写。");
        }
        consultations.append(thirdParty, EventType.THIRD_PARTY_TOLD, on, actor, Map.of("proof", proof));
    }

    private static String required(String text, String refusal) {
        if (text == null || text.isBlank()) {
            throw new UseCaseRefused(refusal);
        }
        return text;
    }
}

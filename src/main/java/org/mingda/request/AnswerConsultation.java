package org.mingda.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.request.Consultations.Answer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A third party answers for itself, without an account (Article 32); whoever calls has checked the signed link. */
@Component
public class AnswerConsultation {

    /** What a link can still do. */
    public enum State {
        OPEN, ANSWERED, EXPIRED, CLOSED, UNKNOWN
    }

    private final Requests requests;
    private final Consultees consultees;
    private final ConsultationLedger consultations;
    private final CaseClock caseClock;
    private final RequestProcess process;

    AnswerConsultation(Requests requests, Consultees consultees, ConsultationLedger consultations,
            CaseClock caseClock, RequestProcess process) {
        this.requests = requests;
        this.consultees = consultees;
        this.consultations = consultations;
        this.caseClock = caseClock;
        this.process = process;
    }

    /** Whether this third party can answer now, and if not, why. */
    @Transactional(readOnly = true)
    public State state(String thirdParty) {
        String number = consultees.get(thirdParty).request();
        if (has(number, thirdParty, EventType.CONSULTATION_ANSWERED)) {
            return State.ANSWERED;
        }
        if (!has(number, thirdParty, EventType.CONSULTATION_SENT)) {
            return State.UNKNOWN;
        }
        LocalDate last = lastDay(thirdParty);
        if (consultations.finished(number, thirdParty) || last != null && caseClock.today().isAfter(last)) {
            return State.EXPIRED;
        }
        return requests.get(number).open() ? State.OPEN : State.CLOSED;
    }

    /** The last day to answer; null until the letter is known to have arrived. */
    public LocalDate lastDay(String thirdParty) {
        return caseClock.read(consultees.get(thirdParty).request()).otherDeadlines()
                .get("consultation-answer:" + thirdParty);
    }

    /** @throws UseCaseRefused when an answer was given before, the time for it is over or the request is closed */
    @Transactional
    public void answer(String thirdParty, Answer answer, String reasons, String answeredBy) {
        String number = consultees.get(thirdParty).request();
        requests.lockOpen(number);
        if (state(thirdParty) != State.OPEN) {
            throw new UseCaseRefused("这份征求意见书已经答复，或者已经超过期限。");
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("answer", answer.name());
        data.put("reasons", reasons);
        data.put("answeredBy", answeredBy);
        data.put("way", "link");
        consultations.append(
                thirdParty, EventType.CONSULTATION_ANSWERED, caseClock.today(), "third-party", data);
        if (!process.consultationAnswered(number, thirdParty)) {
            throw new UseCaseRefused("征求意见书正在送出或者正在登记，请过几分钟再提交。");
        }
    }

    private boolean has(String number, String thirdParty, EventType type) {
        return consultations.latest(number, thirdParty, type).isPresent();
    }
}

package org.mingda.request;

import static org.mingda.request.UseCaseRefused.refuseUnless;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.law.ClockReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds an applicant's answer clear or still unclear (Article 30), its reasons good or not (Article 35). */
@Component
public class AssessAnswer {

    /** What a clarification is found to be. */
    public enum Clarification {
        CLARIFIED, UNCLEAR
    }

    /** What reasons are found to be. */
    public enum Reasons {
        REASONABLE, UNREASONABLE
    }

    private static final int LONGEST_DELAY = 250;

    private final Requests requests;
    private final Ledger ledger;
    private final CaseClock caseClock;
    private final ClockChange clockChange;

    AssessAnswer(Requests requests, Ledger ledger, CaseClock caseClock, ClockChange clockChange) {
        this.requests = requests;
        this.ledger = ledger;
        this.caseClock = caseClock;
        this.clockChange = clockChange;
    }

    /** @param why what is still unclear; may be blank for a clear one */
    @Transactional
    public void clarification(String number, Clarification found, String why, String actor) {
        requests.lockOpen(number);
        refuseUnless(found == Clarification.CLARIFIED || !why.isBlank(), "补正后仍不明确的，请写明哪些内容仍不明确，答复书要用。");
        ledger.append(number, found == Clarification.CLARIFIED
                ? EventType.CLARIFICATION_ACCEPTED : EventType.CLARIFICATION_UNCLEAR, actor, Map.of("reasons", why));
    }

    /**
     * @param why why the reasons are not good, or what makes a delay necessary
     * @param delayedWorkingDays by how much the reply is delayed because it cannot be given in time; null for none
     */
    @Transactional
    public void reasons(String number, Reasons found, String why, Integer delayedWorkingDays, String actor) {
        requests.lockOpen(number);
        if (found == Reasons.UNREASONABLE) {
            refuseUnless(!why.isBlank(), "认为理由不合理的，请写明为什么，答复书要用。");
            refuseUnless(delayedWorkingDays == null, "理由不合理的，不予处理，不要填写延迟的工作日。");
            ledger.append(number, EventType.REASONS_REJECTED, actor, Map.of("reasons", why));
        } else {
            accept(number, why, delayedWorkingDays, actor);
        }
    }

    private void accept(String number, String why, Integer delayedWorkingDays, String actor) {
        ClockReading before = caseClock.read(number);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("reasons", why);
        if (delayedWorkingDays != null) {
            refuseUnless(delayedWorkingDays >= 1 && delayedWorkingDays <= LONGEST_DELAY,
                    "延迟答复的期限应为 1 至 " + LONGEST_DELAY + " 个工作日，并且合理（《条例》第三十五条）。");
            data.put(QuestionEvents.DELAY, delayedWorkingDays);
            data.put("originalDueOn", before.due().toString());
        }
        ledger.append(number, EventType.REASONS_ACCEPTED, actor, data);
        clockChange.record(number);
    }
}

package org.mingda.request;

import static org.mingda.request.UseCaseRefused.refuseUnless;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a question that was decided on to the applicant: the letter, its delivery, and the end of the wait. */
@Component
public class AskApplicant {

    private final Requests requests;
    private final Ledger ledger;
    private final Answers answers;
    private final CaseClock caseClock;
    private final CurrentCalendar calendar;
    private final ClockChange clockChange;

    AskApplicant(Requests requests, Ledger ledger, Answers answers, CaseClock caseClock, CurrentCalendar calendar,
            ClockChange clockChange) {
        this.calendar = calendar;
        this.requests = requests;
        this.ledger = ledger;
        this.answers = answers;
        this.caseClock = caseClock;
        this.clockChange = clockChange;
    }

    /** What was decided to ask, with its last day. */
    public LedgerEntry decided(String number, Question question) {
        return ledger.latest(number, question.decided).orElseThrow();
    }

    /** The letter has been made: from now on the clock waits for the answer. */
    @Transactional
    public void asked(String number, Question question) {
        requests.lockOpen(number);
        LedgerEntry decided = decided(number, question);
        append(number, question.asked, caseClock.today(), "system",
                Map.of("points", decided.text("points"), "answerBy", decided.text("answerBy")));
    }

    /**
     * The applicant has the letter.
     *
     * @param postponedTo a later last day, needed when the letter came on its last day or afterwards; else null
     */
    @Transactional
    public void delivered(String number, Question question, LocalDate on, String proof, LocalDate postponedTo,
            String actor) {
        requests.lockOpen(number);
        AskedQuestion asked = answers.asked(number, question).orElseThrow();
        refuseUnless(!on.isAfter(caseClock.today()), "送达日期不能晚于今天。请按送达凭证填写。");
        refuseUnless(!on.isBefore(asked.askedOn()), "送达日期不能早于告知书作出之日 " + asked.askedOn() + "。请按送达凭证填写。");
        refuseUnless(on.isBefore(asked.answerBy()) || postponedTo != null, "申请人收到时已经到了" + question.label
                + "的最后一日 " + asked.answerBy() + "，请填写顺延后的最后一日，并告诉申请人。");
        refuseUnless(postponedTo == null || postponedTo.isAfter(asked.answerBy())
                && postponedTo.isAfter(caseClock.today()), "顺延后的最后一日应当晚于今天和原来的最后一日 " + asked.answerBy() + "。");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("proof", proof);
        if (postponedTo != null) {
            data.put("answerBy", postponedTo.toString());
        }
        boolean known = ledger.latest(number, question.delivered)
                .filter(earlier -> postponedTo == null || !on.isAfter(earlier.on())).isPresent();
        if (!known) {
            ledger.append(number, question.delivered, on, actor, data);
            clockChange.record(number);
        }
    }

    /**
     * The last day for an applicant who had the letter too late: as many working days as it gave, from today.
     *
     * @return null when the letter came before its last day
     */
    public LocalDate laterDay(String number, Question question, LocalDate on) {
        AskedQuestion asked = answers.asked(number, question).orElseThrow();
        int given = calendar.calendar().workingDaysBetween(asked.askedOn(), asked.answerBy());
        return on.isBefore(asked.answerBy()) ? null
                : calendar.workingDaysAfter(caseClock.today(), Math.max(given, 1));
    }

    /** No answer by the last day, and no good reason known: clarification not made counts as giving up (Article 30). */
    @Transactional
    public void lapse(String number, Question question) {
        requests.lockOpen(number);
        append(number, question.lapsed, caseClock.today(), "system",
                Map.of("answerBy", answers.answerBy(number, question).toString()));
    }

    private void append(String number, EventType type, LocalDate on, String actor, Map<String, Object> data) {
        if (ledger.latest(number, type).isEmpty()) {
            ledger.append(number, type, on, actor, data);
            clockChange.record(number);
        }
    }
}

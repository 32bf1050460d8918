package org.mingda.letter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.request.Answers;
import org.mingda.request.AskApplicant;
import org.mingda.request.CaseClock;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.Question;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 说明理由告知书 and 延迟答复告知书 (Article 35); each step may be repeated and does its work once. */
@Component("reasonsLetters")
public class ReasonsLetters {

    private static final String DEMAND = "reasons:";
    private static final String DELAY = "delay:";

    private final IssuedLetters issued;
    private final RequestFacts facts;
    private final AskApplicant askApplicant;
    private final Answers answers;
    private final Ledger ledger;
    private final CaseClock caseClock;
    private final PortalSettings portal;

    ReasonsLetters(IssuedLetters issued, RequestFacts facts, AskApplicant askApplicant, Answers answers, Ledger ledger,
            CaseClock caseClock, PortalSettings portal) {
        this.issued = issued;
        this.facts = facts;
        this.askApplicant = askApplicant;
        this.answers = answers;
        this.ledger = ledger;
        this.caseClock = caseClock;
        this.portal = portal;
    }

    /** Makes the demand; the clock waits from then on. */
    @Transactional
    public void issue(String number) {
        LedgerEntry decided = askApplicant.decided(number, Question.REASONS);
        issued.issue(DEMAND + number, facts.toApplicant(number, "reasons-demand", Map.of(
                "frequency", decided.text("frequency"), "points", decided.text("points"),
                "answerBy", LocalDate.parse(decided.text("answerBy")), "answerLink", portal.link("/track"))));
        askApplicant.asked(number, Question.REASONS);
    }

    /** Whether the demand goes by e-mail. */
    public boolean byEmail(String number) {
        return issued.find(number, DEMAND + number).recipientEmail() != null;
    }

    /** Sends the demand; an accepted e-mail counts as delivered. */
    @Transactional
    public void send(String number) {
        issued.sendForProof(number, DEMAND + number).ifPresent(letter -> askApplicant.delivered(number,
                Question.REASONS, caseClock.today(), "电子邮件 " + letter.recipientEmail(),
                askApplicant.laterDay(number, Question.REASONS, caseClock.today()), "system"));
    }

    /** Makes the notice of the delayed period that was fixed. */
    @Transactional
    public void issueDelay(String number) {
        LedgerEntry accepted = ledger.latest(number, EventType.REASONS_ACCEPTED).orElseThrow();
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("explainedOn", answers.given(number, Question.REASONS).orElseThrow().on());
        more.put("reasons", accepted.text("reasons"));
        more.put("workingDays", accepted.text("delayedWorkingDays"));
        more.put("originalDueOn", LocalDate.parse(accepted.text("originalDueOn")));
        more.put("newDueOn", caseClock.read(number).due());
        issued.issue(DELAY + number, facts.toApplicant(number, "delay-notice", more));
    }

    @Transactional
    public void sendDelay(String number) {
        issued.send(number, DELAY + number);
    }
}

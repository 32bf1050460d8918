package org.mingda.letter;

import java.time.LocalDate;
import java.util.Map;
import org.mingda.request.AskApplicant;
import org.mingda.request.CaseClock;
import org.mingda.request.LedgerEntry;
import org.mingda.request.Question;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 补正告知书 (Article 30); each step may be repeated and does its work once. */
@Component("clarificationLetters")
public class ClarificationLetters {

    private static final String KEY = "clarification:";

    private final IssuedLetters issued;
    private final RequestFacts facts;
    private final AskApplicant askApplicant;
    private final CaseClock caseClock;
    private final PortalSettings portal;

    ClarificationLetters(IssuedLetters issued, RequestFacts facts, AskApplicant askApplicant, CaseClock caseClock,
            PortalSettings portal) {
        this.issued = issued;
        this.facts = facts;
        this.askApplicant = askApplicant;
        this.caseClock = caseClock;
        this.portal = portal;
    }

    /** Makes the notice; the clock waits from then on. */
    @Transactional
    public void issue(String number) {
        LedgerEntry decided = askApplicant.decided(number, Question.CLARIFICATION);
        issued.issue(KEY + number, facts.toApplicant(number, "clarification-notice", Map.of(
                "points", decided.text("points"), "answerBy", LocalDate.parse(decided.text("answerBy")),
                "answerLink", portal.link("/track"))));
        askApplicant.asked(number, Question.CLARIFICATION);
    }

    /** Whether the notice goes by e-mail. */
    public boolean byEmail(String number) {
        return issued.find(number, KEY + number).recipientEmail() != null;
    }

    /** Sends the notice; an accepted e-mail counts as delivered. */
    @Transactional
    public void send(String number) {
        issued.sendForProof(number, KEY + number).ifPresent(letter -> askApplicant.delivered(number,
                Question.CLARIFICATION, caseClock.today(), "电子邮件 " + letter.recipientEmail(),
                askApplicant.laterDay(number, Question.CLARIFICATION, caseClock.today()), "system"));
    }
}

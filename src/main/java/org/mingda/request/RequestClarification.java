package org.mingda.request;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides to have a request clarified (补正, Article 30): once, all points together, within 7 working days. */
@Component
public class RequestClarification {

    private final Requests requests;
    private final CaseClock caseClock;
    private final AskOnce askOnce;

    RequestClarification(Requests requests, CaseClock caseClock, AskOnce askOnce) {
        this.requests = requests;
        this.caseClock = caseClock;
        this.askOnce = askOnce;
    }

    /** @param answerBy the last day that the notice names, a calendar day */
    @Transactional
    public void decide(String number, String points, LocalDate answerBy, String actor) {
        requests.lockOpen(number);
        LocalDate lastDay = caseClock.read(number).otherDeadlines().get("clarification-notice");
        if (lastDay != null && caseClock.today().isAfter(lastDay)) {
            throw new UseCaseRefused("要求补正应当自收到申请之日起 "
                    + caseClock.ruleBook(number).period("clarification-notice").days() + " 个工作日内一次性告知，最后一日是 "
                    + lastDay + "，已经超过（《条例》第三十条）。请按现有内容办理。");
        }
        askOnce.decide(Question.CLARIFICATION, number, points, answerBy, Map.of(), actor);
    }
}

package org.mingda.request;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides to demand reasons for the number or frequency of an applicant's requests (说明理由, Article 35). */
@Component
public class DemandReasons {

    private final Requests requests;
    private final ApplicantHistory history;
    private final AskOnce askOnce;

    DemandReasons(Requests requests, ApplicantHistory history, AskOnce askOnce) {
        this.requests = requests;
        this.history = history;
        this.askOnce = askOnce;
    }

    /**
     * @param what what the applicant is to explain; how many requests there were is added by itself
     * @param answerBy the last day that the letter names, a calendar day
     */
    @Transactional
    public void decide(String number, String what, LocalDate answerBy, String actor) {
        requests.lockOpen(number);
        askOnce.decide(Question.REASONS, number, what, answerBy,
                Map.of("frequency", history.of(number).inWords()), actor);
    }
}

package org.mingda.process;

import org.mingda.request.Answers;
import org.mingda.request.ApplicantHistory;
import org.mingda.request.AskedQuestion;
import org.mingda.request.GivenAnswer;
import org.mingda.request.Question;
import org.springframework.stereotype.Component;

/** What stands in the forms about questions to an applicant and their answers; read on the fly, never stored. */
@Component("answerForms")
public class AnswerForms {

    private final Answers answers;
    private final ApplicantHistory history;

    AnswerForms(Answers answers, ApplicantHistory history) {
        this.answers = answers;
        this.history = history;
    }

    /** How many requests the applicant made lately (Article 35). */
    public String frequency(String number) {
        return history.of(number).inWords();
    }

    public String clarificationPoints(String number) {
        return points(number, Question.CLARIFICATION);
    }

    public String clarification(String number) {
        return text(number, Question.CLARIFICATION);
    }

    public String reasonsPoints(String number) {
        return points(number, Question.REASONS);
    }

    public String reasons(String number) {
        return text(number, Question.REASONS);
    }

    private String points(String number, Question question) {
        return answers.asked(number, question).map(AskedQuestion::points).orElse("");
    }

    private String text(String number, Question question) {
        return answers.given(number, question).map(GivenAnswer::text).orElse("");
    }
}

package org.mingda.web.consultation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.intake.Tidy;
import org.mingda.request.Consultations.Answer;

/** What a third party typed, tidied. */
record AnswerForm(String consultationAnswer, String objectionReasons, String answeredBy) {

    private static final int LONGEST_REASONS = 5000;
    private static final int LONGEST_NAME = 100;

    static AnswerForm empty() {
        return new AnswerForm("", "", "");
    }

    static AnswerForm of(String answer, String reasons, String answeredBy) {
        return new AnswerForm(Tidy.line(answer), Tidy.text(reasons), Tidy.line(answeredBy));
    }

    /** What is wrong: the field and the message that says so. */
    Map<String, String> flaws() {
        Map<String, String> flaws = new LinkedHashMap<>();
        if (!agreed() && !objected()) {
            flaws.put("consultationAnswer", "consultation.flaw.answer");
        }
        if (objected() && objectionReasons.isEmpty()) {
            flaws.put("objectionReasons", "consultation.flaw.reasons");
        }
        if (objectionReasons.length() > LONGEST_REASONS) {
            flaws.put("objectionReasons", "consultation.flaw.reasonsTooLong");
        }
        if (answeredBy.isEmpty() || answeredBy.length() > LONGEST_NAME) {
            flaws.put("answeredBy", "consultation.flaw.answeredBy");
        }
        return flaws;
    }

    Answer answer() {
        return Answer.valueOf(consultationAnswer);
    }

    private boolean agreed() {
        return Answer.AGREED.name().equals(consultationAnswer);
    }

    private boolean objected() {
        return Answer.OBJECTED.name().equals(consultationAnswer);
    }
}

package org.mingda.intake;

import java.util.List;
import java.util.UUID;
import org.mingda.request.ReceiveAnswer;
import org.springframework.stereotype.Component;

/** Takes in what an applicant answers on the portal to a question of the agency (Articles 30 and 35). */
@Component
public class SubmitAnswer {

    private static final String FIELD = "answer";

    private final ReceiveAnswer receiveAnswer;
    private final IntakeSettings settings;

    SubmitAnswer(ReceiveAnswer receiveAnswer, IntakeSettings settings) {
        this.receiveAnswer = receiveAnswer;
        this.settings = settings;
    }

    /** What is wrong with the text; empty when all is well. */
    public List<Flaw> check(String typed) {
        String text = Tidy.text(typed);
        Flaws flaws = new Flaws();
        flaws.when(FIELD, text.isEmpty(), "answer.required");
        flaws.tooLong(FIELD, text, settings.contentLength());
        return flaws.found();
    }

    /** Once a question, and until its last day; refused otherwise. The stored files go with it. */
    public void submit(String number, String typed, List<UUID> storedFiles) {
        receiveAnswer.onPortal(number, Tidy.text(typed), storedFiles);
    }
}

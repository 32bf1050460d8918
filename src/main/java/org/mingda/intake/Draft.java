package org.mingda.intake;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.mingda.request.RequestKind;

/**
 * An application that somebody is filling in.
 *
 * @param answers what was typed so far, by the names of {@link Application}
 * @param step the page on which to go on
 * @param expiresAt when it is forgotten unless it changes before
 * @param request number of the request it became; null as long as it is not submitted
 * @param submittedAt when that was; null before
 */
public record Draft(UUID id, RequestKind kind, Map<String, String> answers, String step,
        Instant expiresAt, String request, Instant submittedAt) {

    public Draft {
        answers = Map.copyOf(answers);
    }

    public boolean submitted() {
        return request != null;
    }

    /** What was filled in so far, tidied. */
    public Application application() {
        return new Application(answer("agency"), answer("content"), answer("formWanted"), answer("delivery"),
                answer("kind"), answer("name"), answer("idType"), answer("idNumber"), answer("contactPerson"),
                answer("phone"), answer("email"), answer("address"));
    }

    private String answer(String field) {
        return answers.getOrDefault(field, "");
    }
}

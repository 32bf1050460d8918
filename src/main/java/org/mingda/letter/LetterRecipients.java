package org.mingda.letter;

import java.util.List;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;

/** Tells letters to the applicant from those to others, who may bear the same name (Article 32). */
@Component
public class LetterRecipients {

    private static final List<String> TO_OTHERS = List.of("third-party", "co-producer", "agency-", "secrecy-");

    private final Requests requests;

    LetterRecipients(Requests requests) {
        this.requests = requests;
    }

    /** Whether the applicant may see it, and is told of it. */
    public boolean isApplicant(Letter letter) {
        return TO_OTHERS.stream().noneMatch(letter.template()::startsWith) && requests.find(letter.request())
                .filter(request -> requests.applicant(request.number()).name().equals(letter.recipientName())).isPresent();
    }
}

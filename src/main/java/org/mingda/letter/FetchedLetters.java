package org.mingda.letter;

import java.util.Map;
import java.util.UUID;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes in the ledger that a recipient has a letter, because he fetched it. */
@Component
class FetchedLetters implements LetterFetched {

    private final Letters letters;
    private final Requests requests;
    private final Ledger ledger;

    FetchedLetters(Letters letters, Requests requests, Ledger ledger) {
        this.letters = letters;
        this.requests = requests;
        this.ledger = ledger;
    }

    @Override
    @Transactional
    public void fetched(UUID id, String how) {
        Letter letter = letters.find(id).orElseThrow();
        requests.lock(letter.request());
        if (!told(letter, how)) {
            ledger.append(letter.request(), EventType.LETTER_DELIVERED, "applicant", Map.of("letter", id.toString(),
                    "title", letter.title(), "number", letter.number(), "way", how));
        }
    }

    private boolean told(Letter letter, String how) {
        return ledger.of(letter.request()).stream().anyMatch(entry -> entry.type() == EventType.LETTER_DELIVERED
                && letter.id().toString().equals(entry.text("letter")) && how.equals(entry.text("way")));
    }
}

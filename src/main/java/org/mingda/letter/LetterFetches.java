package org.mingda.letter;

import java.util.Map;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.springframework.stereotype.Component;

/** Which letters their recipients have fetched themselves, also those that come on another way; each is noted once. */
@Component
class LetterFetches {

    static final String APPLICANT = "applicant";

    private final Ledger ledger;

    LetterFetches(Ledger ledger) {
        this.ledger = ledger;
    }

    boolean has(Letter letter) {
        return ledger.of(letter.request()).stream().anyMatch(entry -> isFetch(entry)
                && letter.id().toString().equals(entry.text("letter")));
    }

    /** The request is locked, so that two downloads at once are one entry. */
    void note(Letter letter, String proof) {
        if (!has(letter)) {
            ledger.append(letter.request(), EventType.LETTER_FETCHED, APPLICANT, Map.of(
                    "letter", letter.id().toString(), "title", letter.title(), "number", letter.number(),
                    "proof", proof));
        }
    }

    private static boolean isFetch(LedgerEntry entry) {
        return entry.type() == EventType.LETTER_FETCHED
                || entry.type() == EventType.LETTER_DELIVERED && APPLICANT.equals(entry.actor());
    }
}

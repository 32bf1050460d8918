package org.mingda.letter;

import java.util.Map;
import java.util.Optional;
import org.mingda.letter.LetterDraft.State;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A free letter (另制文书) that still waits for the head when the office has said its last word goes back unsent. */
@Component
public class DropLetter {

    private final Requests requests;
    private final LetterDrafts drafts;
    private final Ledger ledger;

    DropLetter(Requests requests, LetterDrafts drafts, Ledger ledger) {
        this.requests = requests;
        this.drafts = drafts;
        this.ledger = ledger;
    }

    /** Nobody decided on it, so it has no decider; empty when none waits. */
    @Transactional
    public Optional<LetterDraft> drop(String number, String reason) {
        requests.lock(number);
        Optional<LetterDraft> waiting = drafts.waiting(number);
        waiting.ifPresent(draft -> {
            drafts.decide(draft, State.SENT_BACK, null, reason);
            ledger.append(number, EventType.LETTER_DROPPED, "system",
                    Map.of("draft", draft.id().toString(), "title", draft.title(), "reason", reason));
        });
        return waiting;
    }
}

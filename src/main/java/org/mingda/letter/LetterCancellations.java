package org.mingda.letter;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a letter out of use: its number stays in the register with the reason (作废), and nobody gets it any more. */
@Component
class LetterCancellations {

    private final LetterStore store;
    private final Ledger ledger;
    private final Clock clock;

    LetterCancellations(LetterStore store, Ledger ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(Letter letter, String reason, String actor) {
        store.cancel(letter.id(), reason, actor, clock.instant());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("letter", letter.id().toString());
        data.put("title", letter.title());
        data.put("number", letter.number());
        data.put("sha256", letter.sha256());
        data.put("reason", reason);
        ledger.append(letter.request(), EventType.LETTER_CANCELLED, actor, data);
    }
}

package org.mingda.letter;

import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.springframework.stereotype.Component;

/** Whether the reply of a request's present round is made: signed, or out already. */
@Component
public class ReplyMade {

    private final Ledger ledger;
    private final SignedReplies signed;

    ReplyMade(Ledger ledger, SignedReplies signed) {
        this.ledger = ledger;
        this.signed = signed;
    }

    public boolean of(String number) {
        return ledger.latestOfRound(number, EventType.REPLY_ISSUED).isPresent() || signed.waiting(number).isPresent();
    }
}

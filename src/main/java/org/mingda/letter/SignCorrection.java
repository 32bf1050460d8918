package org.mingda.letter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.request.Corrections;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The head agrees to what was verified on a request for correction (Article 41); who verified may not. A refusal and a
 * transfer are signed with that. Where the information is to be corrected there is nothing to sign yet: the letter
 * says what was corrected and when, which is known after it.
 */
@Component
public class SignCorrection {

    private final Corrections corrections;
    private final SignedReplies signed;
    private final Ledger ledger;

    SignCorrection(Corrections corrections, SignedReplies signed, Ledger ledger) {
        this.corrections = corrections;
        this.signed = signed;
        this.ledger = ledger;
    }

    @Transactional
    public void approve(String number, String actor) {
        corrections.mayApprove(number, actor);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("finding", corrections.report(number).text("finding"));
        if (!corrections.due(number)) {
            data.putAll(SignedReplies.data(signed.sign(number, actor)));
        }
        ledger.append(number, EventType.REPLY_APPROVED, actor, data);
    }
}

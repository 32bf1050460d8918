package org.mingda.letter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.law.Outcomes;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.Requests;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A handler drafts the reply (起草答复); a letter that lacks a fact is refused here, not when it is sent. */
@Component
public class WriteReply {

    private final Requests requests;
    private final ReplyDrafts drafts;
    private final Outcomes outcomes;
    private final Letters letters;
    private final ReplyOrders orders;
    private final Ledger ledger;

    WriteReply(Requests requests, ReplyDrafts drafts, Outcomes outcomes, Letters letters, ReplyOrders orders,
            Ledger ledger) {
        this.requests = requests;
        this.drafts = drafts;
        this.outcomes = outcomes;
        this.letters = letters;
        this.orders = orders;
        this.ledger = ledger;
    }

    @Transactional
    public void draft(String number, ReplyDraft draft) {
        requests.lockOpen(number);
        outcomes.byId(draft.outcome()).orElseThrow(() -> new UseCaseRefused("请选择办理结果。"));
        ReplyDraft saved = drafts.save(number, draft);
        refuseWhatCannotBePrinted(number);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", saved.version());
        data.put("outcome", saved.outcome());
        ledger.append(number, EventType.REPLY_DRAFTED, draft.drafter(), data);
    }

    private void refuseWhatCannotBePrinted(String number) {
        try {
            letters.preview(orders.order(number));
        } catch (LetterDefect defect) {
            throw new UseCaseRefused(defect.getMessage());
        }
    }
}

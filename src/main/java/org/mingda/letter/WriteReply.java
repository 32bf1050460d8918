package org.mingda.letter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.law.Ground;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.ProposeOutcome;
import org.mingda.request.Requests;
import org.mingda.request.SeparationOfDuties;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A handler drafts the reply (起草答复); a letter that lacks a fact is refused here, not when it is sent. */
@Component
public class WriteReply {

    private final Requests requests;
    private final ReplyDrafts drafts;
    private final Letters letters;
    private final ReplyOrders orders;
    private final ReplyEvidence evidence;
    private final ProposeOutcome proposals;
    private final ReleaseLists lists;
    private final SeparationOfDuties duties;
    private final Ledger ledger;

    WriteReply(Requests requests, ReplyDrafts drafts, Letters letters, ReplyOrders orders, ReplyEvidence evidence,
            ProposeOutcome proposals, ReleaseLists lists, SeparationOfDuties duties, Ledger ledger) {
        this.requests = requests;
        this.drafts = drafts;
        this.letters = letters;
        this.orders = orders;
        this.evidence = evidence;
        this.proposals = proposals;
        this.lists = lists;
        this.duties = duties;
        this.ledger = ledger;
    }

    @Transactional
    public void draft(String number, ReplyDraft draft) {
        requests.lockOpen(number);
        duties.mayHandle(number, draft.drafter());
        Ground ground = orders.ground(draft);
        lists.refuseUnlike(number, draft.outcome());
        boolean differs = differs(number, ground);
        if (differs && isBlank(draft.differenceReason())) {
            throw new UseCaseRefused("办理结果与系统拟定的不同，请填写“与拟定结果不同的理由”。");
        }
        evidence.require(number, ground, draft);
        ReplyDraft saved = saved(number, draft.on(ground.id()).because(differs ? draft.differenceReason() : null));
        refuseWhatCannotBePrinted(number);
        ledger.append(number, EventType.REPLY_DRAFTED, draft.drafter(), data(saved));
    }

    /** What was saved as a version already and says the same is not saved twice. */
    private ReplyDraft saved(String number, ReplyDraft draft) {
        int submitted = ledger.latest(number, EventType.REPLY_DRAFTED)
                .map(entry -> Integer.parseInt(entry.text("version"))).orElse(0);
        return drafts.latest(number).filter(latest -> latest.version() > submitted)
                .filter(draft::saysTheSameAs).orElseGet(() -> drafts.save(number, draft));
    }

    private boolean differs(String number, Ground ground) {
        return proposals.latest(number).filter(proposal -> !proposal.ground().equals(ground.id())).isPresent();
    }

    private static Map<String, Object> data(ReplyDraft saved) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", saved.version());
        data.put("outcome", saved.outcome());
        data.put("ground", saved.ground());
        if (saved.differenceReason() != null) {
            data.put("differenceReason", saved.differenceReason());
        }
        return data;
    }

    private void refuseWhatCannotBePrinted(String number) {
        try {
            letters.preview(orders.order(number));
        } catch (LetterDefect defect) {
            throw new UseCaseRefused(defect.getMessage());
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}

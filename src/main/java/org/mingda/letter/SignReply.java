package org.mingda.letter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.request.EventType;
import org.mingda.request.ExtendDeadline;
import org.mingda.request.Ledger;
import org.mingda.request.Requests;
import org.mingda.request.SeparationOfDuties;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The department head signs the drafted reply (签发), which makes its number and bytes, or sends it back with a reason. */
@Component
public class SignReply {

    private final Requests requests;
    private final ReplyDrafts drafts;
    private final Ledger ledger;
    private final SeparationOfDuties duties;
    private final ExtendDeadline extendDeadline;
    private final ReviewedReply reviewed;
    private final SignedReplies signed;

    SignReply(Requests requests, ReplyDrafts drafts, Ledger ledger, SeparationOfDuties duties,
            ExtendDeadline extendDeadline, ReviewedReply reviewed, SignedReplies signed) {
        this.requests = requests;
        this.drafts = drafts;
        this.ledger = ledger;
        this.duties = duties;
        this.extendDeadline = extendDeadline;
        this.reviewed = reviewed;
        this.signed = signed;
    }

    /** The letter is final with this: what the ledger says of its bytes is what the applicant gets. */
    @Transactional
    public void approve(String number, String actor) {
        requests.lockOpen(number);
        duties.mayApprove(number, actor);
        if (extendDeadline.pending(number).isPresent()) {
            throw new UseCaseRefused("本件有一份延期申请还没有审批，请先审批延期申请，再签发答复。");
        }
        reviewed.refuseUnlessReviewed(number);
        ReplyDraft draft = drafts.latest(number).orElseThrow();
        requests.setOutcome(number, draft.outcome());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", draft.version());
        data.put("outcome", draft.outcome());
        data.putAll(SignedReplies.data(signed.sign(number, actor)));
        ledger.append(number, EventType.REPLY_APPROVED, actor, data);
    }

    @Transactional
    public void sendBack(String number, String reason, String actor) {
        requests.lockOpen(number);
        duties.mayApprove(number, actor);
        if (reason.isBlank()) {
            throw new UseCaseRefused("退回修改的，请填写理由，理由会退给承办人。");
        }
        ledger.append(number, EventType.REPLY_SENT_BACK, actor, Map.of("reason", reason));
    }
}

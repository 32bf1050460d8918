package org.mingda.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.letter.SignReply;
import org.mingda.request.ApprovalOutcome;
import org.mingda.request.SeparationOfDuties;
import org.springframework.stereotype.Component;

/** The department head has signed the reply or sent it back. */
@Component("approveReply")
class ApproveReply extends CompletedTask {

    private final SignReply signReply;
    private final SeparationOfDuties duties;

    ApproveReply(SignReply signReply, SeparationOfDuties duties) {
        this.signReply = signReply;
        this.duties = duties;
    }

    @Override
    void mayDo(String number, String person) {
        duties.mayApprove(number, person);
    }

    @Override
    Set<String> keeps() {
        return Set.of(Names.APPROVAL_OUTCOME);
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        ApprovalOutcome outcome = form.choice(Names.APPROVAL_OUTCOME, "签发意见", ApprovalOutcome.class);
        if (outcome == ApprovalOutcome.APPROVED) {
            signReply.approve(number, actor);
        } else {
            signReply.sendBack(number, form.text("approvalReason"), actor);
        }
    }
}

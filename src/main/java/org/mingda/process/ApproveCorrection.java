package org.mingda.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.letter.SignCorrection;
import org.mingda.request.ApprovalOutcome;
import org.mingda.request.Corrections;
import org.springframework.stereotype.Component;

/** The department head has agreed to the verification or sent it back. */
@Component("approveCorrection")
class ApproveCorrection extends CompletedTask {

    private final Corrections corrections;
    private final SignCorrection signCorrection;

    ApproveCorrection(Corrections corrections, SignCorrection signCorrection) {
        this.corrections = corrections;
        this.signCorrection = signCorrection;
    }

    @Override
    Set<String> keeps() {
        return Set.of(Names.APPROVAL_OUTCOME);
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        ApprovalOutcome outcome = form.choice(Names.APPROVAL_OUTCOME, "审批意见", ApprovalOutcome.class);
        if (outcome == ApprovalOutcome.APPROVED) {
            signCorrection.approve(number, actor);
        } else {
            corrections.sendBack(number, form.text("approvalReason"), actor);
        }
    }
}

package org.mingda.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.letter.DecideLetter;
import org.mingda.letter.notice.OfficerNotices;
import org.mingda.request.ApprovalOutcome;
import org.springframework.stereotype.Component;

/** The department head has agreed to a letter that an officer wrote, or sent it back. */
@Component("approveLetter")
class ApproveLetter extends CompletedTask {

    private final DecideLetter decideLetter;
    private final OfficerNotices notices;

    ApproveLetter(DecideLetter decideLetter, OfficerNotices notices) {
        this.decideLetter = decideLetter;
        this.notices = notices;
    }

    @Override
    void mayDo(String number, String person) {
        decideLetter.mayDecide(number, person);
    }

    @Override
    Set<String> keeps() {
        return Set.of(Names.APPROVAL_OUTCOME);
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        ApprovalOutcome outcome = form.choice(Names.APPROVAL_OUTCOME, "审签意见", ApprovalOutcome.class);
        if (outcome == ApprovalOutcome.APPROVED) {
            decideLetter.approve(number, actor);
        } else {
            notices.letterSentBack(decideLetter.sendBack(number, form.text("approvalReason"), actor));
        }
    }
}

package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.notice.OfficerNotices;
import org.springframework.stereotype.Component;

/** Tells the handlers that the applicant has withdrawn; what one of them wrote to him meanwhile is not sent. */
@Component("confirmWithdrawal")
class ConfirmWithdrawal implements JavaDelegate {

    private final OfficerNotices notices;
    private final OvertakenLetters overtaken;

    ConfirmWithdrawal(OfficerNotices notices, OvertakenLetters overtaken) {
        this.notices = notices;
        this.overtaken = overtaken;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.withdrawn(execution.getProcessBusinessKey());
        overtaken.drop(execution.getProcessBusinessKey(), "申请人已经撤回申请，这份文书不再制发。");
    }
}

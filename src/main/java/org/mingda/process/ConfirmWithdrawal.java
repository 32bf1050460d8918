package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.notice.OfficerNotices;
import org.springframework.stereotype.Component;

/** Tells the handlers that the applicant has withdrawn. */
@Component("confirmWithdrawal")
class ConfirmWithdrawal implements JavaDelegate {

    private final OfficerNotices notices;

    ConfirmWithdrawal(OfficerNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.withdrawn(execution.getProcessBusinessKey());
    }
}

package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.mingda.letter.notice.OfficerNotices;
import org.springframework.stereotype.Component;

/** Tells the handlers that a third party has answered. */
@Component("tellThirdPartyAnswered")
class TellThirdPartyAnswered implements ExecutionListener {

    private final OfficerNotices notices;

    TellThirdPartyAnswered(OfficerNotices notices) {
        this.notices = notices;
    }

    @Override
    public void notify(DelegateExecution execution) {
        notices.thirdPartyAnswered(execution.getProcessBusinessKey());
    }
}

package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.mingda.letter.notice.OfficerNotices;
import org.springframework.stereotype.Component;

/** Tells whoever drafted the reply that it came back. */
@Component("tellSentBack")
class TellSentBack implements ExecutionListener {

    private final OfficerNotices notices;

    TellSentBack(OfficerNotices notices) {
        this.notices = notices;
    }

    @Override
    public void notify(DelegateExecution execution) {
        notices.sentBack(execution.getProcessBusinessKey());
    }
}

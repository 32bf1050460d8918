package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.OfficerNotices;
import org.springframework.stereotype.Component;

/** Warns the handlers before the due date. */
@Component("warnHandlers")
class WarnHandlers implements JavaDelegate {

    private final OfficerNotices notices;

    WarnHandlers(OfficerNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.dueSoon(execution.getProcessBusinessKey());
    }
}

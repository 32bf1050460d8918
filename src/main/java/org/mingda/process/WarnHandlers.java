package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.notice.OfficerNotices;
import org.springframework.stereotype.Component;

/** Every morning: warns of the last days that are near, and escalates those past but the reply's own. */
@Component("warnHandlers")
class WarnHandlers implements JavaDelegate {

    private final OfficerNotices notices;
    private final TaskUrgency urgency;

    WarnHandlers(OfficerNotices notices, TaskUrgency urgency) {
        this.notices = notices;
        this.urgency = urgency;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.morning(execution.getProcessBusinessKey());
        urgency.rank(execution.getProcessBusinessKey());
    }
}

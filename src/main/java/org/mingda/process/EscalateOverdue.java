package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.notice.OfficerNotices;
import org.springframework.stereotype.Component;

/** Tells the supervisor of an overdue reply. */
@Component("escalateOverdue")
class EscalateOverdue implements JavaDelegate {

    private final OfficerNotices notices;
    private final TaskUrgency urgency;

    EscalateOverdue(OfficerNotices notices, TaskUrgency urgency) {
        this.notices = notices;
        this.urgency = urgency;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.overdue(execution.getProcessBusinessKey());
        urgency.rank(execution.getProcessBusinessKey());
    }
}

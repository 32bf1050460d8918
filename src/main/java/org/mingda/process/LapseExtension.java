package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.request.ExtendDeadline;
import org.springframework.stereotype.Component;

/** Nobody decided on the extension in time. */
@Component("lapseExtension")
class LapseExtension implements JavaDelegate {

    private final ExtendDeadline extendDeadline;

    LapseExtension(ExtendDeadline extendDeadline) {
        this.extendDeadline = extendDeadline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        extendDeadline.lapse(execution.getProcessBusinessKey());
    }
}

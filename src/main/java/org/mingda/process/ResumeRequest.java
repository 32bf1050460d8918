package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets go on what waited for a letter to be delivered or settled. */
@Component("resumeRequest")
class ResumeRequest implements JavaDelegate {

    private final DeliveryMessages deliveries;
    private final Unwatched unwatched;

    ResumeRequest(DeliveryMessages deliveries, Unwatched unwatched) {
        this.deliveries = deliveries;
        this.unwatched = unwatched;
    }

    @Override
    public void execute(DelegateExecution execution) {
        unwatched.run(() -> deliveries.resume(execution.getProcessBusinessKey()));
    }
}

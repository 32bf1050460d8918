package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.request.ProposeOutcome;
import org.springframework.stereotype.Component;

/** Lets the rules propose an outcome. */
@Component("determineOutcome")
class DetermineOutcome implements JavaDelegate {

    private final ProposeOutcome proposeOutcome;

    DetermineOutcome(ProposeOutcome proposeOutcome) {
        this.proposeOutcome = proposeOutcome;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposeOutcome.propose(execution.getProcessBusinessKey());
    }
}

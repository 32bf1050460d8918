package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.Correspondence;
import org.springframework.stereotype.Component;

/** Makes the consultation letter (征求第三方意见书), which pauses the clock. */
@Component("issueConsultation")
class IssueConsultation implements JavaDelegate {

    private final Correspondence correspondence;

    IssueConsultation(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.issueConsultation((String) execution.getVariable(Names.THIRD_PARTY));
    }
}

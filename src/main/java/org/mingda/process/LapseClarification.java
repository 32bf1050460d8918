package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.request.AskApplicant;
import org.mingda.request.Question;
import org.springframework.stereotype.Component;

/** The applicant did not clarify in time. */
@Component("lapseClarification")
class LapseClarification implements JavaDelegate {

    private final AskApplicant askApplicant;

    LapseClarification(AskApplicant askApplicant) {
        this.askApplicant = askApplicant;
    }

    @Override
    public void execute(DelegateExecution execution) {
        askApplicant.lapse(execution.getProcessBusinessKey(), Question.CLARIFICATION);
    }
}

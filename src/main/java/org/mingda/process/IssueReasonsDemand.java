package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.ReasonsLetters;
import org.springframework.stereotype.Component;

/** Makes the demand for reasons (说明理由告知书), from which the clock waits. */
@Component("issueReasonsDemand")
class IssueReasonsDemand implements JavaDelegate {

    private final ReasonsLetters letters;

    IssueReasonsDemand(ReasonsLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.issue(execution.getProcessBusinessKey());
    }
}

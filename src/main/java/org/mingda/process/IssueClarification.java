package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.ClarificationLetters;
import org.springframework.stereotype.Component;

/** Makes the notice to clarify (补正告知书), from which the clock waits. */
@Component("issueClarification")
class IssueClarification implements JavaDelegate {

    private final ClarificationLetters letters;

    IssueClarification(ClarificationLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.issue(execution.getProcessBusinessKey());
    }
}

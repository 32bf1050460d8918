package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.ReopeningLetters;
import org.springframework.stereotype.Component;

/** Makes the letter that tells that a request is handled anew. */
@Component("issueReopenedNotice")
class IssueReopenedNotice implements JavaDelegate {

    private final ReopeningLetters letters;

    IssueReopenedNotice(ReopeningLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.issue(execution.getProcessBusinessKey());
    }
}

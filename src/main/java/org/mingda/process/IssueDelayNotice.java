package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.ReasonsLetters;
import org.springframework.stereotype.Component;

/** Makes the notice of a delayed reply (延迟答复告知书). */
@Component("issueDelayNotice")
class IssueDelayNotice implements JavaDelegate {

    private final ReasonsLetters letters;

    IssueDelayNotice(ReasonsLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.issueDelay(execution.getProcessBusinessKey());
    }
}

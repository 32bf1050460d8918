package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.OtherLetters;
import org.springframework.stereotype.Component;

/** Makes the letter that an officer wrote and the head agreed to. */
@Component("issueOtherLetter")
class IssueOtherLetter implements JavaDelegate {

    private final OtherLetters letters;

    IssueOtherLetter(OtherLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.issue(execution.getProcessBusinessKey());
    }
}

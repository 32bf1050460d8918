package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.ReferralLetters;
import org.springframework.stereotype.Component;

/** Makes the letter to the secrecy administration. */
@Component("issueSecrecyReferral")
class IssueSecrecyReferral implements JavaDelegate {

    private final ReferralLetters letters;

    IssueSecrecyReferral(ReferralLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.issue(execution.getProcessBusinessKey());
    }
}

package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.WithdrawalLetters;
import org.springframework.stereotype.Component;

/** Makes the letter that confirms a withdrawal. */
@Component("issueWithdrawal")
class IssueWithdrawal implements JavaDelegate {

    private final WithdrawalLetters letters;

    IssueWithdrawal(WithdrawalLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.issue(execution.getProcessBusinessKey());
    }
}

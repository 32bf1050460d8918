package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.WithdrawalLetters;
import org.springframework.stereotype.Component;

/** Sends the letter that confirms a withdrawal. */
@Component("sendWithdrawal")
class SendWithdrawal implements JavaDelegate {

    private final WithdrawalLetters letters;

    SendWithdrawal(WithdrawalLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.send(execution.getProcessBusinessKey());
    }
}

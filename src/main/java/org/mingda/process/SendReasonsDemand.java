package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.ReasonsLetters;
import org.springframework.stereotype.Component;

/** Sends the demand for reasons; with the mail server's acceptance it counts as delivered. */
@Component("sendReasonsDemand")
class SendReasonsDemand implements JavaDelegate {

    private final ReasonsLetters letters;

    SendReasonsDemand(ReasonsLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.send(execution.getProcessBusinessKey());
    }
}

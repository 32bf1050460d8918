package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.ClarificationLetters;
import org.springframework.stereotype.Component;

/** Sends the notice to clarify; with the mail server's acceptance it counts as delivered. */
@Component("sendClarification")
class SendClarification implements JavaDelegate {

    private final ClarificationLetters letters;

    SendClarification(ClarificationLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.send(execution.getProcessBusinessKey());
    }
}

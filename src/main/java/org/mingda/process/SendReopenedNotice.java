package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.ReopeningLetters;
import org.springframework.stereotype.Component;

/** Sends the letter that tells that a request is handled anew. */
@Component("sendReopenedNotice")
class SendReopenedNotice implements JavaDelegate {

    private final ReopeningLetters letters;

    SendReopenedNotice(ReopeningLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.send(execution.getProcessBusinessKey());
    }
}

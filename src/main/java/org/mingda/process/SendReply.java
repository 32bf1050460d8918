package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.Correspondence;
import org.springframework.stereotype.Component;

/** Sends the reply. */
@Component("sendReply")
class SendReply implements JavaDelegate {

    private final Correspondence correspondence;

    SendReply(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.sendReply(execution.getProcessBusinessKey());
    }
}

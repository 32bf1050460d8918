package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.Correspondence;
import org.springframework.stereotype.Component;

/** Sends the extension notice. */
@Component("sendExtensionNotice")
class SendExtensionNotice implements JavaDelegate {

    private final Correspondence correspondence;

    SendExtensionNotice(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.sendExtensionNotice(execution.getProcessBusinessKey());
    }
}

package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.Correspondence;
import org.springframework.stereotype.Component;

/** Sends the receipt. */
@Component("sendReceipt")
class SendReceipt implements JavaDelegate {

    private final Correspondence correspondence;

    SendReceipt(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.sendReceipt(execution.getProcessBusinessKey());
    }
}

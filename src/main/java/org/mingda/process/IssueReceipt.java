package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.Correspondence;
import org.springframework.stereotype.Component;

/** Makes the receipt (接收回执). */
@Component("issueReceipt")
class IssueReceipt implements JavaDelegate {

    private final Correspondence correspondence;

    IssueReceipt(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.issueReceipt(execution.getProcessBusinessKey());
    }
}

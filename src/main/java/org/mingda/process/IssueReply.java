package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.Correspondence;
import org.springframework.stereotype.Component;

/** Gives the approved reply its number and its final bytes. */
@Component("issueReply")
class IssueReply implements JavaDelegate {

    private final Correspondence correspondence;

    IssueReply(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.issueReply(execution.getProcessBusinessKey());
    }
}

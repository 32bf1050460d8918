package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.Correspondence;
import org.springframework.stereotype.Component;

/** Makes the extension notice (延期答复告知书). */
@Component("issueExtensionNotice")
class IssueExtensionNotice implements JavaDelegate {

    private final Correspondence correspondence;

    IssueExtensionNotice(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.issueExtensionNotice(execution.getProcessBusinessKey());
    }
}

package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.DisclosureNotices;
import org.springframework.stereotype.Component;

/** Makes the letter that tells a third party of the disclosure (第三方告知书). */
@Component("issueDisclosureNotice")
class IssueDisclosureNotice implements JavaDelegate {

    private final DisclosureNotices notices;

    IssueDisclosureNotice(DisclosureNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.issue((String) execution.getVariable(Names.THIRD_PARTY));
    }
}

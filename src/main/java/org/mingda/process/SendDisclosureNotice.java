package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.DisclosureNotices;
import org.springframework.stereotype.Component;

/** Sends a third party the letter about the disclosure. */
@Component("sendDisclosureNotice")
class SendDisclosureNotice implements JavaDelegate {

    private final DisclosureNotices notices;

    SendDisclosureNotice(DisclosureNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.send((String) execution.getVariable(Names.THIRD_PARTY));
    }
}

package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.notice.OfficerNotices;
import org.mingda.request.ExtendDeadline;
import org.springframework.stereotype.Component;

/** Nobody decided on the extension in time; whoever asked for it is told. */
@Component("lapseExtension")
class LapseExtension implements JavaDelegate {

    private final ExtendDeadline extendDeadline;
    private final OfficerNotices notices;

    LapseExtension(ExtendDeadline extendDeadline, OfficerNotices notices) {
        this.extendDeadline = extendDeadline;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        extendDeadline.lapse(number).ifPresent(asker -> notices.extensionLapsed(number, asker));
    }
}

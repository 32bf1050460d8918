package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.ApplicantConsultationNotice;
import org.springframework.stereotype.Component;

/** Sends the applicant the letter about the consultation. */
@Component("sendConsultationNotice")
class SendConsultationNotice implements JavaDelegate {

    private final ApplicantConsultationNotice notice;

    SendConsultationNotice(ApplicantConsultationNotice notice) {
        this.notice = notice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notice.send(execution.getProcessBusinessKey());
    }
}

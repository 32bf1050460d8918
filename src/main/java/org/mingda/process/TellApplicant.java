package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.ApplicantConsultationNotice;
import org.springframework.stereotype.Component;

/** Makes the letter that tells the applicant of the consultation (征求意见告知书). */
@Component("tellApplicant")
class TellApplicant implements JavaDelegate {

    private final ApplicantConsultationNotice notice;

    TellApplicant(ApplicantConsultationNotice notice) {
        this.notice = notice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notice.issue(execution.getProcessBusinessKey());
    }
}

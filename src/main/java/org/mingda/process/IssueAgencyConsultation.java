package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.ConsultationLetters;
import org.springframework.stereotype.Component;

/** Makes the letter to another agency, which pauses the clock. */
@Component("issueAgencyConsultation")
class IssueAgencyConsultation implements JavaDelegate {

    private final ConsultationLetters letters;

    IssueAgencyConsultation(ConsultationLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.issue((String) execution.getVariable(Names.CONSULTED_AGENCY));
    }
}

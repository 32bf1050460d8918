package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.ConsultationLetters;
import org.springframework.stereotype.Component;

/** Sends the letter to another agency; with the mail server's acceptance it counts as delivered. */
@Component("sendAgencyConsultation")
class SendAgencyConsultation implements JavaDelegate {

    private final ConsultationLetters letters;

    SendAgencyConsultation(ConsultationLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.send((String) execution.getVariable(Names.CONSULTED_AGENCY));
    }
}

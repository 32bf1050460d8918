package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.ConsultationLetters;
import org.springframework.stereotype.Component;

/** Sends the consultation letter; with the mail server's acceptance it counts as delivered. */
@Component("sendConsultation")
class SendConsultation implements JavaDelegate {

    private final ConsultationLetters letters;

    SendConsultation(ConsultationLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.send((String) execution.getVariable(Names.THIRD_PARTY));
    }
}

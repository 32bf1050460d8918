package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.Correspondence;
import org.springframework.stereotype.Component;

/** Sends the consultation letter; with the mail server's acceptance it counts as delivered. */
@Component("sendConsultation")
class SendConsultation implements JavaDelegate {

    private final Correspondence correspondence;

    SendConsultation(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.sendConsultation((String) execution.getVariable(Names.THIRD_PARTY));
    }
}

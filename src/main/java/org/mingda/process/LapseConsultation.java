package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.request.Consultations;
import org.springframework.stereotype.Component;

/** The third party stayed silent. */
@Component("lapseConsultation")
class LapseConsultation implements JavaDelegate {

    private final Consultations consultations;

    LapseConsultation(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        consultations.expired((String) execution.getVariable(Names.THIRD_PARTY));
    }
}

package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.request.RecordConsultation;
import org.springframework.stereotype.Component;

/** The third party stayed silent. */
@Component("lapseConsultation")
class LapseConsultation implements JavaDelegate {

    private final RecordConsultation consultation;

    LapseConsultation(RecordConsultation consultation) {
        this.consultation = consultation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        consultation.expired((String) execution.getVariable(Names.THIRD_PARTY));
    }
}

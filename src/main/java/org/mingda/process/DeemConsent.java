package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.request.RecordConsultation;
import org.springframework.stereotype.Component;

/** A co-producer stayed silent, which is consent (Article 34). */
@Component("deemConsent")
class DeemConsent implements JavaDelegate {

    private final RecordConsultation consultation;

    DeemConsent(RecordConsultation consultation) {
        this.consultation = consultation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        consultation.consentDeemed((String) execution.getVariable(Names.CONSULTED_AGENCY));
    }
}

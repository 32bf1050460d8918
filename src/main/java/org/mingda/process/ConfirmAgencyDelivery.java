package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.RecordConsultation;
import org.springframework.stereotype.Component;

/** The other agency is known to have the letter. */
@Component("confirmAgencyDelivery")
class ConfirmAgencyDelivery extends CompletedTask {

    private final RecordConsultation consultation;

    ConfirmAgencyDelivery(RecordConsultation consultation) {
        this.consultation = consultation;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        consultation.delivered((String) task.getVariable(Names.CONSULTED_AGENCY), form.date("deliveredOn", "对方机关收到之日"),
                form.required("deliveryProof", "送达凭证"), actor);
    }
}

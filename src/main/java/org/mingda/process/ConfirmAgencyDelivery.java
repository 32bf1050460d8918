package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.letter.ConfirmedDeliveries;
import org.mingda.letter.HandedLetter;
import org.mingda.request.RecordConsultation;
import org.springframework.stereotype.Component;

/** The other agency is known to have the letter. */
@Component("confirmAgencyDelivery")
class ConfirmAgencyDelivery extends CompletedTask {

    private final RecordConsultation consultation;
    private final ConfirmedDeliveries deliveries;

    ConfirmAgencyDelivery(RecordConsultation consultation, ConfirmedDeliveries deliveries) {
        this.consultation = consultation;
        this.deliveries = deliveries;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        consultation.delivered((String) task.getVariable(Names.CONSULTED_AGENCY), form.date("deliveredOn", "对方机关收到之日"),
                form.required("deliveryProof", "送达凭证"), actor);
        deliveries.received(number, HandedLetter.CONSULTATION, (String) task.getVariable(Names.CONSULTED_AGENCY), form.date("deliveredOn", "对方机关收到之日"),
                form.text("trackingNumber"), form.required("deliveryProof", "送达凭证"), actor);
    }
}

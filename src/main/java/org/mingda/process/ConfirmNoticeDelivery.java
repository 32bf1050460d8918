package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.letter.ConfirmedDeliveries;
import org.mingda.letter.HandedLetter;
import org.mingda.request.RecordConsultation;
import org.springframework.stereotype.Component;

/** The third party is told on paper that the information is disclosed. */
@Component("confirmNoticeDelivery")
class ConfirmNoticeDelivery extends CompletedTask {

    private final RecordConsultation consultation;
    private final ConfirmedDeliveries deliveries;

    ConfirmNoticeDelivery(RecordConsultation consultation, ConfirmedDeliveries deliveries) {
        this.consultation = consultation;
        this.deliveries = deliveries;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        consultation.told((String) task.getVariable(Names.THIRD_PARTY), form.date("noticeDeliveredOn", "告知书寄出或者送交之日"),
                form.required("deliveryProof", "送达凭证"), actor);
        deliveries.received(number, HandedLetter.DISCLOSURE_NOTICE, (String) task.getVariable(Names.THIRD_PARTY), form.date("noticeDeliveredOn", "告知书寄出或者送交之日"),
                form.text("trackingNumber"), form.required("deliveryProof", "送达凭证"), actor);
    }
}

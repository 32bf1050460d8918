package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.RecordConsultation;
import org.springframework.stereotype.Component;

/** The third party is told on paper that the information is disclosed. */
@Component("confirmNoticeDelivery")
class ConfirmNoticeDelivery extends CompletedTask {

    private final RecordConsultation consultation;

    ConfirmNoticeDelivery(RecordConsultation consultation) {
        this.consultation = consultation;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        consultation.told((String) task.getVariable(Names.THIRD_PARTY), form.date("noticeDeliveredOn", "告知书寄出或者送交之日"),
                form.required("deliveryProof", "送达凭证"), actor);
    }
}

package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.RecordDelivery;
import org.springframework.stereotype.Component;

/** The reply was posted or handed over. */
@Component("handOverReply")
class HandOverReply extends CompletedTask {

    private final RecordDelivery recordDelivery;

    HandOverReply(RecordDelivery recordDelivery) {
        this.recordDelivery = recordDelivery;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        recordDelivery.delivered(number, form.required("deliveryWay", "送达方式"), form.date("handedOverOn", "送达日期"),
                form.required("deliveryProof", "送达凭证"), actor);
    }
}

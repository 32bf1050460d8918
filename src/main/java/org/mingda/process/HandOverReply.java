package org.mingda.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.letter.ConfirmedDeliveries;
import org.mingda.request.RecordDelivery;
import org.springframework.stereotype.Component;

/** The reply was posted or handed over; a posted one is watched until its return slip is back. */
@Component("handOverReply")
class HandOverReply extends CompletedTask {

    /** What the form offers. */
    private enum Way {
        POST, COUNTER
    }

    private final RecordDelivery recordDelivery;
    private final ConfirmedDeliveries deliveries;

    HandOverReply(RecordDelivery recordDelivery, ConfirmedDeliveries deliveries) {
        this.recordDelivery = recordDelivery;
        this.deliveries = deliveries;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        Way way = form.choice("deliveryWay", "送达方式", Way.class);
        LocalDate on = form.date("handedOverOn", "送达日期");
        String proof = form.required("deliveryProof", "送达凭证");
        if (way == Way.POST) {
            recordDelivery.posted(number, on, proof, actor);
            deliveries.posted(number, on, form.text("trackingNumber"), proof, actor);
        } else {
            recordDelivery.delivered(number, Names.literal(way), on, proof, actor);
            deliveries.handedOver(number, on, proof, actor);
        }
    }
}

package org.mingda.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.letter.ConfirmedDeliveries;
import org.mingda.letter.HandedLetter;
import org.mingda.request.RecordDelivery;
import org.springframework.stereotype.Component;

/** The reply was posted or handed over; a posted one is watched until its return slip is back. */
@Component("handOverReply")
class HandOverReply extends CompletedTask {

    private static final String POST = "post";

    private final RecordDelivery recordDelivery;
    private final ConfirmedDeliveries deliveries;

    HandOverReply(RecordDelivery recordDelivery, ConfirmedDeliveries deliveries) {
        this.recordDelivery = recordDelivery;
        this.deliveries = deliveries;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        String way = form.required("deliveryWay", "送达方式");
        LocalDate on = form.date("handedOverOn", "送达日期");
        String proof = form.required("deliveryProof", "送达凭证");
        recordDelivery.delivered(number, way, on, proof, actor);
        if (way.equals(POST)) {
            deliveries.posted(number, on, form.text("trackingNumber"), proof, actor);
        } else {
            deliveries.received(number, HandedLetter.REPLY, number, on, "", proof, actor);
        }
    }
}

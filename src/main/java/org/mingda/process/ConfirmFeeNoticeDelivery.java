package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.letter.ConfirmedDeliveries;
import org.mingda.letter.HandedLetter;
import org.mingda.request.CollectFee;
import org.springframework.stereotype.Component;

/** The applicant is known to have the fee notice on paper. */
@Component("confirmFeeNoticeDelivery")
class ConfirmFeeNoticeDelivery extends CompletedTask {

    private final CollectFee collectFee;
    private final ConfirmedDeliveries deliveries;

    ConfirmFeeNoticeDelivery(CollectFee collectFee, ConfirmedDeliveries deliveries) {
        this.collectFee = collectFee;
        this.deliveries = deliveries;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        collectFee.noticeReceived(number, form.date("noticeReceivedOn", "申请人收到之日"),
                form.required("noticeProof", "送达凭证"), actor);
        deliveries.received(number, HandedLetter.FEE_NOTICE, number, form.date("noticeReceivedOn", "申请人收到之日"),
                form.text("trackingNumber"), form.required("noticeProof", "送达凭证"), actor);
    }
}

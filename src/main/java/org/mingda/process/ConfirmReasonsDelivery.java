package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.letter.ConfirmedDeliveries;
import org.mingda.letter.HandedLetter;
import org.mingda.request.AskApplicant;
import org.mingda.request.Question;
import org.springframework.stereotype.Component;

/** The applicant is known to have the demand for reasons. */
@Component("confirmReasonsDelivery")
class ConfirmReasonsDelivery extends CompletedTask {

    private final AskApplicant askApplicant;
    private final ConfirmedDeliveries deliveries;

    ConfirmReasonsDelivery(AskApplicant askApplicant, ConfirmedDeliveries deliveries) {
        this.askApplicant = askApplicant;
        this.deliveries = deliveries;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        askApplicant.delivered(number, Question.REASONS, form.date("deliveredOn", "申请人收到之日"),
                form.required("deliveryProof", "送达凭证"), form.dateIfGiven("postponedTo", "顺延后的最后一日"), actor);
        deliveries.received(number, HandedLetter.REASONS, number, form.date("deliveredOn", "申请人收到之日"),
                form.text("trackingNumber"), form.required("deliveryProof", "送达凭证"), actor);
    }
}

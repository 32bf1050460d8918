package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.letter.Correspondence;
import org.mingda.request.ConfirmCorrection;
import org.mingda.request.Corrections;
import org.springframework.stereotype.Component;

/** The request for correction is registered and given to a unit. */
@Component("registerCorrection")
class RegisterCorrection extends CompletedTask {

    private final ConfirmCorrection confirmCorrection;
    private final Corrections corrections;
    private final Correspondence correspondence;

    RegisterCorrection(ConfirmCorrection confirmCorrection, Corrections corrections, Correspondence correspondence) {
        this.confirmCorrection = confirmCorrection;
        this.corrections = corrections;
        this.correspondence = correspondence;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        confirmCorrection.confirm(number, form.date("receiptDate", "收到之日"), form.text("registrationNote"), actor);
        correspondence.requireReceipt(number);
        corrections.assign(number, form.required("unit", "承办机构"), form.text("registrationNote"), actor);
    }
}

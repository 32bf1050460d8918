package org.mingda.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.CollectFee;
import org.mingda.request.FeeOutcome;
import org.springframework.stereotype.Component;

/** The applicant has paid. */
@Component("recordPayment")
class RecordPayment extends CompletedTask {

    private final CollectFee collectFee;

    RecordPayment(CollectFee collectFee) {
        this.collectFee = collectFee;
    }

    @Override
    Set<String> keeps() {
        return Set.of(Names.FEE_OUTCOME);
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        collectFee.paid(number, form.date("paidOn", "缴费日期"), form.required("receiptNumber", "财政票据号码"), actor);
        task.setVariable(Names.FEE_OUTCOME, Names.literal(FeeOutcome.PAID));
    }
}

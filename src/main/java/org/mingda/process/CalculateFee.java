package org.mingda.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.law.FeeMethod;
import org.mingda.request.CollectFee;
import org.mingda.request.FeeOutcome;
import org.springframework.stereotype.Component;

/** The registrar has decided by which method the fee is charged, or that it is not. */
@Component("calculateFee")
class CalculateFee extends CompletedTask {

    /** What the form offers. */
    private enum Choice {
        PER_ITEM, PER_PAGE, WAIVED
    }

    private final CollectFee collectFee;

    CalculateFee(CollectFee collectFee) {
        this.collectFee = collectFee;
    }

    @Override
    Set<String> keeps() {
        return Set.of(Names.FEE_OUTCOME);
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        Choice choice = form.choice("feeMethod", "计收方式", Choice.class);
        switch (choice) {
            case PER_ITEM -> collectFee.charge(number, FeeMethod.PER_ITEM, form.number("feeItems", "本件件数"), 0, actor);
            case PER_PAGE -> collectFee.charge(number, FeeMethod.PER_PAGE, 1, form.number("feePages", "本件页数"), actor);
            case WAIVED -> collectFee.waive(number, form.required("waiverReason", "不收取的理由"), actor);
        }
        task.setVariable(Names.FEE_OUTCOME,
                Names.literal(choice == Choice.WAIVED ? FeeOutcome.WAIVED : FeeOutcome.CHARGED));
    }
}

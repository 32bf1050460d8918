package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.request.CollectFee;
import org.mingda.request.FeeOutcome;
import org.springframework.stereotype.Component;

/** The fee was not paid in time. */
@Component("lapseFee")
class LapseFee implements JavaDelegate {

    private final CollectFee collectFee;

    LapseFee(CollectFee collectFee) {
        this.collectFee = collectFee;
    }

    @Override
    public void execute(DelegateExecution execution) {
        collectFee.lapse(execution.getProcessBusinessKey());
        execution.setVariable(Names.FEE_OUTCOME, Names.literal(FeeOutcome.LAPSED));
    }
}

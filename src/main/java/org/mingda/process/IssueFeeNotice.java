package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.FeeLetters;
import org.springframework.stereotype.Component;

/** Makes the fee notice (收费通知书), which stops the clock. */
@Component("issueFeeNotice")
class IssueFeeNotice implements JavaDelegate {

    private final FeeLetters feeLetters;

    IssueFeeNotice(FeeLetters feeLetters) {
        this.feeLetters = feeLetters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        feeLetters.issueNotice(execution.getProcessBusinessKey());
    }
}

package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.FeeLetters;
import org.springframework.stereotype.Component;

/** Sends the fee notice; with the mail server's acceptance it counts as received. */
@Component("sendFeeNotice")
class SendFeeNotice implements JavaDelegate {

    private final FeeLetters feeLetters;

    SendFeeNotice(FeeLetters feeLetters) {
        this.feeLetters = feeLetters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        feeLetters.sendNotice(execution.getProcessBusinessKey());
    }
}

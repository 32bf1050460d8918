package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.Correspondence;
import org.mingda.request.RecordDelivery;
import org.springframework.stereotype.Component;

/** 结案归档. */
@Component("closeRequest")
class CloseRequest implements JavaDelegate {

    private final Correspondence correspondence;
    private final RecordDelivery recordDelivery;
    private final OvertakenLetters overtaken;

    CloseRequest(Correspondence correspondence, RecordDelivery recordDelivery, OvertakenLetters overtaken) {
        this.overtaken = overtaken;
        this.correspondence = correspondence;
        this.recordDelivery = recordDelivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.sendOutstanding(execution.getProcessBusinessKey());
        overtaken.drop(execution.getProcessBusinessKey(), "本件已经办结，这份文书不再制发。");
        recordDelivery.close(execution.getProcessBusinessKey());
    }
}

package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.request.RecordDelivery;
import org.springframework.stereotype.Component;

/** 结案归档. */
@Component("closeRequest")
class CloseRequest implements JavaDelegate {

    private final RecordDelivery recordDelivery;

    CloseRequest(RecordDelivery recordDelivery) {
        this.recordDelivery = recordDelivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recordDelivery.close(execution.getProcessBusinessKey());
    }
}

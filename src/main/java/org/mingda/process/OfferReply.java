package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.Correspondence;
import org.springframework.stereotype.Component;

/** Puts the reply on the portal for the applicant to fetch. */
@Component("offerReply")
class OfferReply implements JavaDelegate {

    private final Correspondence correspondence;

    OfferReply(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.offerReply(execution.getProcessBusinessKey());
    }
}

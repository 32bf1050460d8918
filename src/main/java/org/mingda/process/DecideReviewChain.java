package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Decides who reviews the drafted reply. */
@Component("decideReviewChain")
class DecideReviewChain implements JavaDelegate {

    private final ReviewChains chains;

    DecideReviewChain(ReviewChains chains) {
        this.chains = chains;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Names.REVIEW_CHAIN, Names.literal(chains.of(execution.getProcessBusinessKey())));
    }
}

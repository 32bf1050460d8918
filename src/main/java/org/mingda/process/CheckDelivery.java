package org.mingda.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.DeliveryProofs;
import org.springframework.stereotype.Component;

/** Looks at a letter whose time to arrive is over. */
@Component("checkDelivery")
class CheckDelivery implements JavaDelegate {

    private final DeliveryProofs proofs;

    CheckDelivery(DeliveryProofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proofs.check(UUID.fromString((String) execution.getVariable(Names.LETTER)));
    }
}

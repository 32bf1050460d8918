package org.mingda.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.SendAgain;
import org.springframework.stereotype.Component;

/** Sends a letter once more when its latest try is by e-mail. */
@Component("sendLetterAgain")
class SendLetterAgain implements JavaDelegate {

    private final SendAgain sendAgain;

    SendLetterAgain(SendAgain sendAgain) {
        this.sendAgain = sendAgain;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sendAgain.send(UUID.fromString((String) execution.getVariable(Names.LETTER)));
    }
}

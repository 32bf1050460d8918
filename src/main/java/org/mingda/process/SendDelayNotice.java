package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.ReasonsLetters;
import org.springframework.stereotype.Component;

/** Sends the notice of a delayed reply. */
@Component("sendDelayNotice")
class SendDelayNotice implements JavaDelegate {

    private final ReasonsLetters letters;

    SendDelayNotice(ReasonsLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.sendDelay(execution.getProcessBusinessKey());
    }
}

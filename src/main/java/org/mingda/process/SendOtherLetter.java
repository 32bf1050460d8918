package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.OtherLetters;
import org.springframework.stereotype.Component;

/** Sends the letter that an officer wrote and the head agreed to. */
@Component("sendOtherLetter")
class SendOtherLetter implements JavaDelegate {

    private final OtherLetters letters;

    SendOtherLetter(OtherLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.send(execution.getProcessBusinessKey());
    }
}

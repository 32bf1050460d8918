package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.ConsultationLetters;
import org.springframework.stereotype.Component;

/** Makes the consultation letter (征求第三方意见书), which pauses the clock. */
@Component("issueConsultation")
class IssueConsultation implements JavaDelegate {

    private final ConsultationLetters letters;

    IssueConsultation(ConsultationLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.issue((String) execution.getVariable(Names.THIRD_PARTY));
    }
}

package org.mingda.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.mingda.letter.Correspondence;
import org.mingda.request.ReleaseOutcome;
import org.springframework.stereotype.Component;

/** Lets the signed reply go out as it was signed; what is not that any more goes back to be drafted again. */
@Component("issueReply")
class IssueReply implements JavaDelegate {

    private final Correspondence correspondence;
    private final OvertakenLetters overtaken;

    IssueReply(Correspondence correspondence, OvertakenLetters overtaken) {
        this.correspondence = correspondence;
        this.overtaken = overtaken;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (correspondence.issueReply(execution.getProcessBusinessKey()) == ReleaseOutcome.STOPPED) {
            throw new BpmnError(Names.REPLY_STOPPED);
        }
        overtaken.drop(execution.getProcessBusinessKey(), "本件已经作出答复，这份文书不再制发。");
    }
}

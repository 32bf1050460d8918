package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.AssessAnswer;
import org.springframework.stereotype.Component;

/** The registrar has found the clarified request clear or not. */
@Component("assessClarification")
class AssessClarification extends CompletedTask {

    private final AssessAnswer assessAnswer;

    AssessClarification(AssessAnswer assessAnswer) {
        this.assessAnswer = assessAnswer;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        assessAnswer.clarification(number,
                form.choice("clarificationAssessment", "审查意见", AssessAnswer.Clarification.class),
                form.text("assessmentReasons"), actor);
    }
}

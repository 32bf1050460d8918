package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.AssessAnswer;
import org.springframework.stereotype.Component;

/** The registrar has found the reasons good or not. */
@Component("assessReasons")
class AssessReasons extends CompletedTask {

    private final AssessAnswer assessAnswer;

    AssessReasons(AssessAnswer assessAnswer) {
        this.assessAnswer = assessAnswer;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        assessAnswer.reasons(number, form.choice("reasonsAssessment", "审查意见", AssessAnswer.Reasons.class),
                form.text("assessmentReasons"), form.numberIfGiven("delayedWorkingDays", "延迟答复的工作日数"), actor);
    }
}

package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.DecideOnObjection;
import org.mingda.request.ObjectionDecision;
import org.springframework.stereotype.Component;

/** 审查意见 is done: what the objection or silence of a third party weighs (Article 32). */
@Component("weighObjection")
class WeighObjection extends CompletedTask {

    private final DecideOnObjection decideOnObjection;

    WeighObjection(DecideOnObjection decideOnObjection) {
        this.decideOnObjection = decideOnObjection;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        decideOnObjection.decide((String) task.getVariable(Names.THIRD_PARTY),
                form.choice("objectionDecision", "审查结论", ObjectionDecision.class),
                form.required("decisionReasons", "审查理由"), actor);
    }
}

package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.AssignToUnit;
import org.springframework.stereotype.Component;

/** 分办 is done. */
@Component("assignUnit")
class AssignUnit extends CompletedTask {

    private final AssignToUnit assignToUnit;

    AssignUnit(AssignToUnit assignToUnit) {
        this.assignToUnit = assignToUnit;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        assignToUnit.assign(number, form.required("unit", "承办机构"), form.text("assignmentNote"), actor);
    }
}

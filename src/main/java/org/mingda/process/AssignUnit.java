package org.mingda.process;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.AssignToUnit;
import org.springframework.stereotype.Component;

/** 分办 is done: one unit leads, others may handle the request jointly. */
@Component("assignUnit")
class AssignUnit extends CompletedTask {

    private final AssignToUnit assignToUnit;

    AssignUnit(AssignToUnit assignToUnit) {
        this.assignToUnit = assignToUnit;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        List<String> others = Stream.of("coUnit1", "coUnit2", "coUnit3", "coUnit4").map(form::text)
                .filter(unit -> !unit.isEmpty()).toList();
        assignToUnit.assign(number, new AssignToUnit.Order(form.required("unit", "牵头承办机构"), others,
                form.number("searchDays", "检索期限（工作日）"), form.text("assignmentNote")), actor);
    }
}

package org.mingda.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.mingda.request.RequestProcess;
import org.springframework.stereotype.Component;

/** Moves due dates and timers of a request to what its clock says. */
@Component
class ClockFollower {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Deadlines deadlines;

    ClockFollower(RuntimeService runtime, TaskService tasks, ManagementService management, Deadlines deadlines) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.deadlines = deadlines;
    }

    /** See {@link RequestProcess#clockChanged}. */
    void follow(String number) {
        tasks.createTaskQuery().processInstanceBusinessKey(number).list()
                .forEach(task -> tasks.setDueDate(task.getId(), due(number, task)));
        timers(number).forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }

    private Date due(String number, Task task) {
        return task.getTaskDefinitionKey().equals(Names.RECORD_ANSWER)
                ? deadlines.answerDue(number, (String) tasks.getVariable(task.getId(), Names.THIRD_PARTY))
                : deadlines.replyDue(number);
    }

    private List<Job> timers(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(instance -> management.createJobQuery().timers().processInstanceId(instance.getId())
                        .list().stream())
                .toList();
    }
}

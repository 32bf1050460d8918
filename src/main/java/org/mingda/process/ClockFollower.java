package org.mingda.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;
import org.mingda.request.RequestProcess;
import org.springframework.stereotype.Component;

/** Moves due dates and timers of a request to what its clock says. */
@Component
class ClockFollower {

    private final RunningProcesses running;
    private final TaskService tasks;
    private final ManagementService management;
    private final Deadlines deadlines;

    ClockFollower(RunningProcesses running, TaskService tasks, ManagementService management, Deadlines deadlines) {
        this.running = running;
        this.tasks = tasks;
        this.management = management;
        this.deadlines = deadlines;
    }

    /** See {@link RequestProcess#clockChanged}. */
    void follow(String number) {
        tasks.createTaskQuery().processInstanceBusinessKey(number).list()
                .forEach(task -> tasks.setDueDate(task.getId(), due(number, task)));
        running.jobs(number, JobQuery::timers)
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }

    private Date due(String number, Task task) {
        return task.getTaskDefinitionKey().equals(Names.RECORD_ANSWER)
                ? deadlines.answerDue(number, (String) tasks.getVariable(task.getId(), Names.THIRD_PARTY))
                : deadlines.replyDue(number);
    }
}

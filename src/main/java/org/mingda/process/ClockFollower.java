package org.mingda.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;
import org.mingda.request.RequestProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves due dates and timers of a request to what its clock says, by asking the models' own questions again. */
@Component
class ClockFollower {

    private final RunningProcesses running;
    private final TaskService tasks;
    private final ManagementService management;
    private final TaskUrgency urgency;
    private final ProcessEngineConfigurationImpl engine;

    ClockFollower(RunningProcesses running, TaskService tasks, ManagementService management,
            TaskUrgency urgency, @Lazy ProcessEngineConfigurationImpl engine) {
        this.running = running;
        this.tasks = tasks;
        this.management = management;
        this.urgency = urgency;
        this.engine = engine;
    }

    /** See {@link RequestProcess#clockChanged}. */
    void follow(String number) {
        tasks.createTaskQuery().processInstanceBusinessKey(number).list()
                .forEach(task -> tasks.setDueDate(task.getId(), due(task)));
        urgency.rank(number);
        running.jobs(number, JobQuery::timers)
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }

    private Date due(Task task) {
        return engine.getCommandExecutorTxRequired().execute(context ->
                due(context.getTaskManager().findTaskById(task.getId())));
    }

    private static Date due(TaskEntity task) {
        Expression question = task.getTaskDefinition().getDueDateExpression();
        return question == null ? null : (Date) question.getValue(task.getExecution());
    }
}

package org.mingda.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.mingda.request.OpenTasks;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's open tasks, whoever asks. */
@Component
class WaitingTasks implements OpenTasks {

    private final TaskService tasks;
    private final Unwatched unwatched;

    WaitingTasks(@Lazy TaskService tasks, Unwatched unwatched) {
        this.tasks = tasks;
        this.unwatched = unwatched;
    }

    @Override
    public boolean waitsFor(String id, String person) {
        Task task = unwatched.call(() -> tasks.createTaskQuery().taskId(id).singleResult());
        return task != null && (task.getAssignee() == null || task.getAssignee().equals(person));
    }
}

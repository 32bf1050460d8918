package org.mingda.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.mingda.request.DeadlineWatch;
import org.springframework.stereotype.Component;

/** Gives each open task the priority that Tasklist shows: 50 as usual, more the nearer its last day comes. */
@Component
class TaskUrgency {

    static final int USUAL = 50;
    static final int NEAR = 60;
    static final int TODAY = 80;
    static final int LATE = 90;
    private static final int NEAR_WORKING_DAYS = 5;

    private final TaskService tasks;
    private final DeadlineWatch watch;
    private final Clock clock;

    TaskUrgency(TaskService tasks, DeadlineWatch watch, Clock clock) {
        this.tasks = tasks;
        this.watch = watch;
        this.clock = clock;
    }

    /** Brings all open tasks of a request up to today. */
    void rank(String number) {
        tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .filter(task -> task.getPriority() != of(task.getDueDate()))
                .forEach(task -> tasks.setPriority(task.getId(), of(task.getDueDate())));
    }

    int of(Date due) {
        if (due == null) {
            return USUAL;
        }
        int left = watch.workingDaysLeft(LocalDate.ofInstant(due.toInstant(), clock.getZone()));
        return left < 0 ? LATE : left == 0 ? TODAY : left <= NEAR_WORKING_DAYS ? NEAR : USUAL;
    }
}

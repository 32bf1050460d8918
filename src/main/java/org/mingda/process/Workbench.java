package org.mingda.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Works a request the way officers do in Tasklist, step by step; for sample cases and tests. */
@Component
public class Workbench {

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final RunningProcesses running;
    private final ManagementService management;

    Workbench(TaskService tasks, FormService forms, IdentityService identity, RunningProcesses running,
            ManagementService management) {
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.running = running;
        this.management = management;
    }

    /** Claims and completes the open task of this element, as this person and with this person's rights. */
    public void complete(String number, String element, String person, Map<String, Object> fields) {
        complete(Objects.requireNonNull(task(number, element), () -> number + " has no open task " + element), person,
                fields);
    }

    /** Claims and completes this task; where several units have one of the same element. */
    void complete(Task task, String person, Map<String, Object> fields) {
        List<String> groups =
                identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
        List<String> agencies =
                identity.createTenantQuery().userMember(person).list().stream().map(Tenant::getId).toList();
        identity.setAuthentication(person, groups, agencies);
        try {
            tasks.claim(task.getId(), person);
            forms.submitTaskForm(task.getId(), fields);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** What stands in a field when the task's form is opened. */
    public String prefilled(String number, String element, String field) {
        return prefilled(task(number, element), field);
    }

    String prefilled(Task task, String field) {
        return String.valueOf(forms.getTaskFormVariables(task.getId()).get(field));
    }

    /** Runs the asynchronous steps that are ready, and those that follow from them; timers wait for their time. */
    public void runSteps(String number) {
        for (Optional<Job> step = step(number); step.isPresent(); step = step(number)) {
            management.executeJob(step.get().getId());
        }
    }

    private Optional<Job> step(String number) {
        return running.jobs(number, jobs -> jobs.messages().withRetriesLeft()).stream().findFirst();
    }

    /** All jobs of a request: steps that are ready and timers that wait. */
    List<Job> jobs(String number) {
        return running.jobs(number, UnaryOperator.identity());
    }

    /** The open tasks of an element. */
    List<Task> tasks(String number, String element) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(element)
                .orderByTaskCreateTime().asc().list();
    }

    /** The open task of an element; null when there is none. */
    Task task(String number, String element) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(element).singleResult();
    }
}

package org.mingda.process;

import java.beans.Introspector;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.request.UseCaseRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Moves open tasks to another person or another unit, with the rights that belong to them. */
@Component
class TaskHandOver {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final RunningProcesses running;
    private final People people;
    private final ObjectProvider<Map<String, CompletedTask>> steps;

    TaskHandOver(TaskService tasks, RuntimeService runtime, IdentityService identity,
            AuthorizationService authorizations, RunningProcesses running, People people,
            ObjectProvider<Map<String, CompletedTask>> steps) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
        this.authorizations = authorizations;
        this.running = running;
        this.people = people;
        this.steps = steps;
    }

    /** See {@link org.mingda.request.RequestProcess#handOver}. */
    List<String> toPerson(String number, String from, String to) {
        Person next = people.find(to).orElseThrow();
        List<Task> open = open(number).stream()
                .filter(task -> from == null || from.equals(task.getAssignee()))
                .filter(task -> !to.equals(task.getAssignee())).toList();
        Set<String> memberships = memberships(to);
        List<Task> fitting = open.stream().filter(task -> belongsTo(memberships, task)).toList();
        if (fitting.isEmpty()) {
            throw new UseCaseRefused(open.isEmpty() ? "没有需要移交的任务。"
                    : next.name() + "不在“" + open.get(0).getName() + "”的岗位或者机构，不能接办。");
        }
        fitting.forEach(task -> refuseUnlessMayDo(task, number, next));
        fitting.forEach(task -> tasks.setAssignee(task.getId(), to));
        return fitting.stream().map(Task::getName).toList();
    }

    /** What the step itself would say speaks to whoever completes it. */
    private void refuseUnlessMayDo(Task task, String number, Person next) {
        try {
            step(task).mayDo(number, next.login());
        } catch (UseCaseRefused refused) {
            throw new UseCaseRefused(
                    next.name() + "办理过本件的其他环节，不能再办理“" + task.getName() + "”（职责分离）。请选择其他人员。");
        }
    }

    /** See {@link org.mingda.request.RequestProcess#unitChanged}. */
    void toUnit(String number, String from, String to) {
        running.of(number).forEach(instance -> goOnFor(instance, from, to));
        open(number).forEach(task -> {
            move(task, People.groupOf(from), People.groupOf(to));
            move(task, People.groupOf(from) + "-reviewer", People.groupOf(to) + "-reviewer");
        });
    }

    private void goOnFor(ProcessInstance instance, String from, String to) {
        runtime.setVariable(instance.getId(), Names.UNIT, to);
        if (from.equals(runtime.getVariable(instance.getId(), Names.SEARCH_UNIT))) {
            runtime.setVariable(instance.getId(), Names.SEARCH_UNIT, to);
            runtime.setVariable(((ExecutionEntity) instance).getSuperExecutionId(), Names.SEARCH_UNIT, to);
        }
    }

    /** The engine by itself leaves the old group, and whoever had claimed the task, the right to work it. */
    private void move(Task task, String from, String to) {
        if (!groups(task).contains(from)) {
            return;
        }
        tasks.setAssignee(task.getId(), null);
        tasks.deleteCandidateGroup(task.getId(), from);
        authorizations.createAuthorizationQuery().resourceType(Resources.TASK).resourceId(task.getId()).list().stream()
                .filter(right -> right.getUserId() != null || from.equals(right.getGroupId()))
                .map(Authorization::getId).forEach(authorizations::deleteAuthorization);
        tasks.addCandidateGroup(task.getId(), to);
    }

    private List<Task> open(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).orderByTaskCreateTime().asc().list();
    }

    private boolean belongsTo(Set<String> memberships, Task task) {
        return groups(task).stream().anyMatch(memberships::contains);
    }

    private Set<String> memberships(String login) {
        return identity.createGroupQuery().groupMember(login).list().stream().map(Group::getId)
                .collect(Collectors.toSet());
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .filter(Objects::nonNull).toList();
    }

    private CompletedTask step(Task task) {
        String element = task.getTaskDefinitionKey();
        return steps.getObject().get(Introspector.decapitalize(element.substring(element.indexOf('_') + 1)));
    }
}

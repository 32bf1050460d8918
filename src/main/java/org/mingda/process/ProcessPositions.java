package org.mingda.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.mingda.request.RequestProcess.OpenTask;
import org.mingda.request.RequestProcess.Position;
import org.mingda.request.RequestProcess.Problem;
import org.springframework.stereotype.Component;

/** Answers where a request's processes stand and what of them failed. */
@Component
class ProcessPositions {

    private final RunningProcesses running;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final ManagementService management;
    private final Clock clock;

    ProcessPositions(RunningProcesses running, RuntimeService runtime, TaskService tasks, RepositoryService repository,
            ManagementService management, Clock clock) {
        this.running = running;
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.management = management;
        this.clock = clock;
    }

    List<Position> of(String number) {
        return running.of(number).map(this::position).toList();
    }

    List<Problem> problems(String number) {
        return failed(number).map(job -> new Problem(label(job), job.getExceptionMessage(), nextTry(job))).toList();
    }

    void retry(String number) {
        failed(number).forEach(this::now);
    }

    /** Not only when it would have been due again; what is left of its tries stays. */
    private void now(Job job) {
        management.setJobRetries(job.getId(), Math.max(1, job.getRetries()));
        management.setJobDuedate(job.getId(), Date.from(clock.instant()));
    }

    private static Instant nextTry(Job job) {
        return job.getRetries() == 0 || job.getDuedate() == null ? null : job.getDuedate().toInstant();
    }

    /** The definition a request runs on, or the newest when that process does not run for it now. */
    String definition(String number, String process) {
        return running.of(number).map(ProcessInstance::getProcessDefinitionId).map(repository::getProcessDefinition)
                .filter(definition -> definition.getKey().equals(process)).findFirst()
                .orElseGet(() -> newest(process)).getId();
    }

    private ProcessDefinition newest(String process) {
        ProcessDefinition newest = repository.createProcessDefinitionQuery().processDefinitionKey(process)
                .latestVersion().singleResult();
        if (newest == null) {
            throw new IllegalArgumentException("no process " + process);
        }
        return newest;
    }

    private Stream<Job> failed(String number) {
        return running.jobs(number, JobQuery::withException).stream();
    }

    private Position position(ProcessInstance instance) {
        ProcessDefinition definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
        List<OpenTask> open = tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream()
                .map(this::openTask).toList();
        return new Position(definition.getKey(), definition.getName(), active(instance), open);
    }

    private List<String> active(ProcessInstance instance) {
        return leaves(runtime.getActivityInstance(instance.getId())).distinct().toList();
    }

    private static Stream<String> leaves(ActivityInstance node) {
        Stream<String> waiting =
                Arrays.stream(node.getChildTransitionInstances()).map(TransitionInstance::getActivityId);
        ActivityInstance[] children = node.getChildActivityInstances();
        boolean leaf = children.length == 0 && node.getChildTransitionInstances().length == 0;
        return Stream.concat(waiting, leaf ? Stream.of(node.getActivityId())
                : Arrays.stream(children).flatMap(ProcessPositions::leaves));
    }

    private OpenTask openTask(Task task) {
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
        return new OpenTask(task.getId(), task.getName(), task.getAssignee(), groups);
    }

    private String label(Job job) {
        String activity = management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId())
                .singleResult().getActivityId();
        return repository.getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(activity)
                .getAttributeValue("name");
    }
}

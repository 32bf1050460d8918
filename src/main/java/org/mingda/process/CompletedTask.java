package org.mingda.process;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.mingda.request.Requests;
import org.mingda.request.UseCaseRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;

/**
 * Turns a completed user task into one use case, in the engine's transaction.
 *
 * <p>Whoever completes a task can send along any variable. What the process goes by is therefore never taken from
 * there: request, unit and whom the process was called for are put back, and everything but this step's own outcome is
 * removed.
 */
abstract class CompletedTask implements TaskListener {

    private static final Set<String> CALLED_FOR =
            Set.of(Names.THIRD_PARTY, Names.CONSULTED_AGENCY, Names.SEARCH_UNIT, Names.LETTER);
    private static final Set<String> PUT_BACK = Set.of(Names.REQUEST_NUMBER, Names.UNIT);

    private IdentityService identity;
    private Requests requests;

    @Autowired
    void setHouse(@Lazy IdentityService identity, @Lazy Requests requests) {
        this.identity = identity;
        this.requests = requests;
    }

    @Override
    public final void notify(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        put(task, Names.REQUEST_NUMBER, number);
        CALLED_FOR.forEach(name -> put(task, name, calledFor(task, name)));
        complete(task, number, new TaskForm(task), actor(task));
        put(task, Names.UNIT, requests.get(number).unit());
        task.getVariableNames().stream().filter(name -> !stays(name)).toList().forEach(task::removeVariable);
    }

    /** Calls the use case. */
    abstract void complete(DelegateTask task, String number, TaskForm form, String actor);

    /** Refuses a person who may never do this step of this request, because of what they did before. */
    void mayDo(String number, String person) {
        // most steps may be done by everybody of their group
    }

    /** The outcome that the process goes by after this step. */
    Set<String> keeps() {
        return Set.of();
    }

    /** Goes on for somebody else than this process was called for; its caller must know, or it would be put back. */
    static void callFor(DelegateTask task, String name, String value) {
        process(task).getSuperExecution().setVariable(name, value);
        put(task, name, value);
    }

    private boolean stays(String name) {
        return PUT_BACK.contains(name) || CALLED_FOR.contains(name) || keeps().contains(name);
    }

    /** Whom this process was called for; its caller knows, where no task of this process can write. */
    private static Object calledFor(DelegateTask task, String name) {
        return Optional.ofNullable(process(task).getSuperExecution()).map(caller -> caller.getVariable(name))
                .orElse(null);
    }

    private static DelegateExecution process(DelegateTask task) {
        return ((ExecutionEntity) task.getExecution()).getProcessInstance();
    }

    private static void put(DelegateTask task, String name, Object value) {
        if (value == null && task.hasVariable(name)) {
            task.removeVariable(name);
        } else if (!Objects.equals(value, task.getVariable(name))) {
            task.setVariable(name, value);
        }
    }

    private String actor(DelegateTask task) {
        Authentication person = identity.getCurrentAuthentication();
        String actor = person == null ? task.getAssignee() : person.getUserId();
        if (actor == null) {
            throw new UseCaseRefused("请先登录并认领任务，再办结。");
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(actor)) {
            throw new UseCaseRefused("该任务已由 " + task.getAssignee() + " 认领，不能由您办结。");
        }
        return actor;
    }
}

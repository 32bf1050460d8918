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
 * there: request, unit and third party are put back, and everything but this step's own outcome is removed.
 */
abstract class CompletedTask implements TaskListener {

    private static final Set<String> PUT_BACK = Set.of(Names.REQUEST_NUMBER, Names.UNIT, Names.THIRD_PARTY);

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
        put(task, Names.THIRD_PARTY, thirdParty(task));
        complete(task, number, new TaskForm(task), actor(task));
        put(task, Names.UNIT, requests.get(number).unit());
        task.getVariableNames().stream().filter(name -> !PUT_BACK.contains(name) && !keeps().contains(name)).toList()
                .forEach(task::removeVariable);
    }

    /** Calls the use case. */
    abstract void complete(DelegateTask task, String number, TaskForm form, String actor);

    /** The outcome that the process goes by after this step. */
    Set<String> keeps() {
        return Set.of();
    }

    /** Whom this process was called for; its caller knows, where no task of this process can write. */
    private static Object thirdParty(DelegateTask task) {
        DelegateExecution process = ((ExecutionEntity) task.getExecution()).getProcessInstance();
        return Optional.ofNullable(process.getSuperExecution())
                .map(caller -> caller.getVariable(Names.THIRD_PARTY)).orElse(null);
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

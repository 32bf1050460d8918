package org.mingda.process;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.mingda.request.UseCaseRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;

/** Turns a completed user task into one use case, in the engine's transaction. */
abstract class CompletedTask implements TaskListener {

    /** All that may stay in the engine: the request's number and the outcomes of decisions. */
    private static final Set<String> KEPT = Set.of(Names.REQUEST_NUMBER, Names.UNIT, Names.THIRD_PARTY,
            Names.REVIEW_OUTCOME, Names.APPROVAL_OUTCOME, Names.EXTENSION_OUTCOME);

    private IdentityService identity;

    @Autowired
    void setIdentity(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public final void notify(DelegateTask task) {
        complete(task, task.getExecution().getProcessBusinessKey(), new TaskForm(task), actor(task));
        task.getVariableNames().stream().filter(name -> !KEPT.contains(name) && !name.startsWith("nrOf")
                && !name.equals("loopCounter")).toList().forEach(task::removeVariable);
    }

    /** Calls the use case and sets at most one outcome variable. */
    abstract void complete(DelegateTask task, String number, TaskForm form, String actor);

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

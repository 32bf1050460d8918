package org.mingda.process;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * A task that somebody claimed is his: colleagues of the same group cannot complete it or take it, he may give it back.
 *
 * <p>The engine by itself lets every candidate complete a task, whoever claimed it.
 */
class ClaimedTasks extends AuthorizationCommandChecker {

    @Override
    public void checkTaskWork(TaskEntity task) {
        super.checkTaskWork(task);
        if (isWatched() && task.getAssignee() != null && !isMine(task)) {
            throw new AuthorizationException("该任务已由他人认领，只有认领人可以办理。");
        }
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        if (!isWatched() || !isMine(task)) {
            super.checkTaskAssign(task);
        }
    }

    private boolean isMine(TaskEntity task) {
        return Context.getCommandContext().getAuthenticatedUserId().equals(task.getAssignee());
    }

    private boolean isWatched() {
        return Context.getCommandContext().isAuthorizationCheckEnabled()
                && Context.getCommandContext().getAuthenticatedUserId() != null;
    }
}

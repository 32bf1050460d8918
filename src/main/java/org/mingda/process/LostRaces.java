package org.mingda.process;

import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.mingda.request.UseCaseRefused;

/**
 * Of two officers who take or complete a task at once one wins, and the other reads so in our words.
 *
 * <p>The engine by itself answers the second one with a failure of its own.
 */
class LostRaces extends CommandInterceptor {

    private static final Set<Class<?>> OF_OFFICERS =
            Set.of(ClaimTaskCmd.class, CompleteTaskCmd.class, SubmitTaskFormCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (OptimisticLockingException | NullValueException gone) {
            throw OF_OFFICERS.contains(command.getClass()) && isRace(gone)
                    ? refused("这项任务刚刚已由他人认领或办结，您的操作没有生效。请刷新任务列表。", gone) : gone;
        }
    }

    /** Whose task is gone; any other missing value is a failure like all others. */
    private static boolean isRace(RuntimeException failure) {
        return failure instanceof OptimisticLockingException
                || String.valueOf(failure.getMessage()).startsWith("Cannot find task with id");
    }

    private static UseCaseRefused refused(String sentence, RuntimeException cause) {
        UseCaseRefused refused = new UseCaseRefused(sentence);
        refused.initCause(cause);
        return refused;
    }
}

package org.mingda.process;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.mingda.law.ImpossibleHistory;
import org.mingda.letter.LetterDefect;
import org.mingda.request.UseCaseRefused;

/**
 * What our rules refuse leaves the engine as {@link UseCaseRefused} with the sentence for the officer.
 *
 * <p>The engine by itself wraps it into an exception of its own that speaks of task listeners.
 */
class PlainRefusals extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            throw refusal(failure).orElse(failure);
        }
    }

    private static Optional<RuntimeException> refusal(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(PlainRefusals::isOurs).map(RuntimeException.class::cast).findFirst()
                .map(ours -> ours instanceof UseCaseRefused ? ours : refused(ours));
    }

    private static boolean isOurs(Throwable failure) {
        return failure instanceof UseCaseRefused || failure instanceof ImpossibleHistory
                || failure instanceof LetterDefect;
    }

    private static RuntimeException refused(RuntimeException ours) {
        RuntimeException refused = new UseCaseRefused(ours.getMessage());
        refused.initCause(ours);
        return refused;
    }
}

package org.mingda.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.mingda.request.RequestProcess;
import org.springframework.stereotype.Component;

/** Drives the engine for the requests; one main process instance a request, its business key the request's number. */
@Component
class EngineProcess implements RequestProcess {

    private final Unwatched unwatched;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ClockFollower clockFollower;
    private final ProcessPositions positions;

    EngineProcess(Unwatched unwatched, RuntimeService runtime, RepositoryService repository,
            ClockFollower clockFollower, ProcessPositions positions) {
        this.unwatched = unwatched;
        this.runtime = runtime;
        this.repository = repository;
        this.clockFollower = clockFollower;
        this.positions = positions;
    }

    @Override
    public void start(String number) {
        unwatched.run(() -> runtime.startProcessInstanceByKey(
                Names.DISCLOSURE_REQUEST, number, Map.of(Names.REQUEST_NUMBER, number)));
    }

    @Override
    public void extensionRequested(String number) {
        correlate(Names.EXTENSION_REQUESTED, number);
    }

    @Override
    public void withdrawn(String number) {
        correlate(Names.REQUEST_WITHDRAWN, number);
    }

    private void correlate(String message, String number) {
        unwatched.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number).correlateWithResult());
    }

    @Override
    public void clockChanged(String number) {
        unwatched.run(() -> clockFollower.follow(number));
    }

    @Override
    public List<Position> positions(String number) {
        return unwatched.call(() -> positions.of(number));
    }

    @Override
    public List<Problem> problems(String number) {
        return unwatched.call(() -> positions.problems(number));
    }

    @Override
    public void retry(String number) {
        unwatched.run(() -> positions.retry(number));
    }

    @Override
    public String model(String number, String process) {
        return unwatched.call(() -> {
            try (InputStream model = repository.getProcessModel(positions.definition(number, process))) {
                return new String(model.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}

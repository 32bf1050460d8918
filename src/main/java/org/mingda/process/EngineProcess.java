package org.mingda.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.mingda.request.Question;
import org.mingda.request.RequestKind;
import org.mingda.request.RequestProcess;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Drives the engine for the requests; one main process instance a request, its business key the request's number. */
@Component
class EngineProcess implements RequestProcess {

    private final Unwatched unwatched;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ClockFollower clockFollower;
    private final ProcessPositions positions;
    private final TaskHandOver taskHandOver;
    private final ClaimsTable claims;
    private final DeliveryMessages deliveries;
    /** What the engine is asked bit by bit must fit together, also when the process moves on between two bits. */
    private final TransactionTemplate oneMoment;

    EngineProcess(Unwatched unwatched, RuntimeService runtime, RepositoryService repository,
            ClockFollower clockFollower, ProcessPositions positions, TaskHandOver taskHandOver,
            ClaimsTable claims, DeliveryMessages deliveries, PlatformTransactionManager transactions) {
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.deliveries = deliveries;
        this.unwatched = unwatched;
        this.runtime = runtime;
        this.repository = repository;
        this.clockFollower = clockFollower;
        this.positions = positions;
        this.taskHandOver = taskHandOver;
        this.claims = claims;
    }

    @Override
    public void start(String number, RequestKind kind) {
        String process = kind == RequestKind.CORRECTION ? Names.CORRECTION : Names.DISCLOSURE_REQUEST;
        unwatched.run(() -> runtime.startProcessInstanceByKey(
                process, number, Map.of(Names.REQUEST_NUMBER, number)));
    }

    @Override
    public void reopened(String number) {
        unwatched.run(() -> runtime.createMessageCorrelation(Names.REQUEST_REOPENED)
                .processInstanceBusinessKey(number).setVariable(Names.REQUEST_NUMBER, number)
                .correlateStartMessage());
    }

    @Override
    public void extensionRequested(String number) {
        correlate(Names.EXTENSION_REQUESTED, number);
    }

    @Override
    public void answerReceived(String number, Question question) {
        correlate(question == Question.CLARIFICATION ? Names.CLARIFICATION_RECEIVED : Names.REASONS_GIVEN, number);
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
    public boolean consultationAnswered(String number, String thirdParty) {
        try {
            return unwatched.call(() -> runtime.createMessageCorrelation(Names.CONSULTATION_ANSWERED)
                    .processInstanceBusinessKey(number).processInstanceVariableEquals(Names.THIRD_PARTY, thirdParty)
                    .correlateAllWithResult().size() == 1);
        } catch (OptimisticLockingException atTheSameMoment) {
            return false;
        }
    }

    @Override
    public void letterDrafted(String number) {
        unwatched.run(() -> runtime.startProcessInstanceByKey(
                Names.OTHER_LETTER, number, Map.of(Names.REQUEST_NUMBER, number)));
    }

    @Override
    public void deliveryBegun(String number, String letter) {
        tell(() -> deliveries.tellOrStart(Names.DELIVERY_BEGUN, number, letter));
    }

    @Override
    public void deliveryFailed(String number, String letter) {
        tell(() -> deliveries.tellOrStart(Names.DELIVERY_FAILED, number, letter));
    }

    @Override
    public void delivered(String number, String letter) {
        tell(() -> deliveries.delivered(number, letter));
    }

    /** The letter's process may take a step of its own at the same moment; then what was recorded here is undone. */
    private void tell(Runnable news) {
        try {
            unwatched.run(news);
        } catch (OptimisticLockingException atTheSameMoment) {
            UseCaseRefused refused =
                    new UseCaseRefused("刚才有人（或者系统）先办了这份文书的送达，您的操作没有生效。请刷新本页后再看。");
            refused.initCause(atTheSameMoment);
            throw refused;
        }
    }

    @Override
    public void clockChanged(String number) {
        unwatched.run(() -> clockFollower.follow(number));
    }

    @Override
    public List<String> handOver(String number, String from, String to) {
        return unwatched.call(() -> taskHandOver.toPerson(number, from, to));
    }

    @Override
    public void unitChanged(String number, String from, String to) {
        unwatched.run(() -> taskHandOver.toUnit(number, from, to));
    }

    @Override
    public Map<String, Map<String, List<String>>> claims() {
        return claims.all();
    }

    @Override
    public List<Position> positions(String number) {
        return oneMoment.execute(transaction -> unwatched.call(() -> positions.of(number)));
    }

    @Override
    public List<Problem> problems(String number) {
        return oneMoment.execute(transaction -> unwatched.call(() -> positions.problems(number)));
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

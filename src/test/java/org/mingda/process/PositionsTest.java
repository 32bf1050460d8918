package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.junit.jupiter.api.Test;
import org.mingda.intake.SubmitRequest;
import org.mingda.request.RequestProcess;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a request stands, looked at while its process moves. */
@MingdaTest
class PositionsTest {

    private static final int REQUESTS = 20;

    @Autowired RequestProcess process;
    @Autowired SubmitRequest submitRequest;
    @Autowired RuntimeService runtime;

    private final ExecutorService readers = Executors.newFixedThreadPool(2);

    @Test
    void aProcessThatEndsWhileItIsLookedAtStandsSomewhereOrIsGone() throws Exception {
        for (int i = 0; i < REQUESTS; i++) {
            String number = anApplication().submitTo(submitRequest).number();
            assertThat(process.positions(number)).isNotEmpty();
            AtomicBoolean ended = new AtomicBoolean();
            List<Future<?>> looking = new ArrayList<>();
            for (int reader = 0; reader < 2; reader++) {
                looking.add(readers.submit(() -> {
                    while (!ended.get()) {
                        process.positions(number);
                    }
                }));
            }
            runtime.deleteProcessInstances(instances(number), "ended", true, true);
            ended.set(true);
            for (Future<?> one : looking) {
                one.get(1, TimeUnit.MINUTES);
            }
            assertThat(process.positions(number)).isEmpty();
        }
        readers.shutdown();
    }

    private List<String> instances(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(Execution::getId).toList();
    }
}

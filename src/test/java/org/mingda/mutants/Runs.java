package org.mingda.mutants;

import static org.junit.platform.launcher.EngineFilter.includeEngines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests in this JVM, up to the first that fails. */
final class Runs implements TestExecutionListener {

    /** Longer takes no path test; a mutant that goes round in circles does. */
    private static final String LONGEST = "60 s";

    private final List<String> failed = new ArrayList<>();
    private final Consumer<TestIdentifier> passed;
    private int count;

    private Runs(Consumer<TestIdentifier> passed) {
        this.passed = passed;
    }

    /**
     * Runs the tests.
     *
     * @return the tests that failed, and what could not even begin
     */
    static List<String> of(Collection<? extends DiscoverySelector> tests, Consumer<TestIdentifier> passed) {
        Runs run = new Runs(passed);
        StopAtFirstFailure.begin();
        LauncherFactory.create().execute(request(tests), run);
        if (run.count == 0 && run.failed.isEmpty()) {
            throw new IllegalStateException("No test ran: " + tests);
        }
        return run.failed;
    }

    private static LauncherDiscoveryRequest request(Collection<? extends DiscoverySelector> tests) {
        return LauncherDiscoveryRequestBuilder.request().selectors(List.copyOf(tests))
                .filters(includeEngines("junit-jupiter"))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .configurationParameter("junit.jupiter.execution.timeout.test.method.default", LONGEST).build();
    }

    /** What fails after all tests of a class, such as a coverage that is too low, catches nothing: not all were run. */
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (!test.isTest()) {
            return;
        }
        count++;
        if (result.getStatus() == Status.SUCCESSFUL) {
            passed.accept(test);
        } else {
            failed.add(test.getDisplayName());
        }
    }
}

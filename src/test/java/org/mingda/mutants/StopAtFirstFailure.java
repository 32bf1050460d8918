package org.mingda.mutants;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One failing test is enough to catch a mutant. Found by JUnit only where extensions are looked for. */
public class StopAtFirstFailure implements ExecutionCondition, AfterTestExecutionCallback {

    private static volatile boolean failed;

    static void begin() {
        failed = false;
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        failed |= test.getExecutionException().isPresent();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return failed ? ConditionEvaluationResult.disabled("caught") : ConditionEvaluationResult.enabled("");
    }
}

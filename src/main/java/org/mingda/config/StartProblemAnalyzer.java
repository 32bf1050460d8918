package org.mingda.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a {@link StartProblem} instead of a stack trace. */
class StartProblemAnalyzer extends AbstractFailureAnalyzer<StartProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartProblem problem) {
        return new FailureAnalysis(problem.getMessage(), problem.todo(), problem);
    }
}

package org.mingda.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the engine must never do, and how often it tries again; the rest stands in {@code application.yml}. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    private final String retries;
    private final FailedSteps failedSteps;

    EngineSettings(@Value("${mingda.jobs.retry-after}") String retries, FailedSteps failedSteps) {
        this.retries = retries;
        this.failedSteps = failedSteps;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setReevaluateTimeCycleWhenDue(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setTaskMetricsEnabled(false);
        // whoever called logs it: the API, the job executor
        engine.setEnableCmdExceptionLogging(false);
        engine.setFailedJobRetryTimeCycle(retries);
    }

    /** After the starter's plugins, which set a factory of their own. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setFailedJobCommandFactory(failedSteps);
    }
}

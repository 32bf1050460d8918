package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.junit.jupiter.api.Test;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;

@MingdaTest
class EngineSettingsTest {

    @Autowired ProcessEngineConfigurationImpl engine;
    @Autowired RepositoryService repository;

    @Test
    void noExpressionFromOutsideIsEvaluatedInAQuery() {
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.getExpressionManager()).isInstanceOf(GuardedExpressions.class);
    }

    @Test
    void theEngineKeepsActivitiesAndMakesIdsThatTwoNodesCanShare() {
        assertThat(engine.getHistoryLevel().getName()).isEqualTo("activity");
        assertThat(engine.getIdGenerator()).isInstanceOf(StrongUuidGenerator.class);
    }

    @Test
    void failedStepsAreTriedAgainAfterTheTimesOfTheSettings() {
        assertThat(engine.getFailedJobRetryTimeCycle()).isEqualTo("PT30S,PT5M,PT1H");
        assertThat(engine.getDefaultNumberOfRetries()).isEqualTo(3);
    }

    @Test
    void testsRunJobsThemselves(@Autowired(required = false) JobExecutor jobs) {
        assertThat(jobs == null || !jobs.isActive()).isTrue();
    }
}

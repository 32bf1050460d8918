package org.mingda.process;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When the product stops, no new job is begun while the running ones end. */
@Component
class StopJobsFirst {

    private final ObjectProvider<JobExecutor> jobs;

    StopJobsFirst(ObjectProvider<JobExecutor> jobs) {
        this.jobs = jobs;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        jobs.ifAvailable(JobExecutor::shutdown);
    }
}

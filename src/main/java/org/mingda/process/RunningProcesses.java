package org.mingda.process;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The processes that run for a request, the called ones too, and their jobs. */
@Component
class RunningProcesses {

    private final RuntimeService runtime;
    private final ManagementService management;

    RunningProcesses(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    Stream<ProcessInstance> of(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream();
    }

    /** The jobs that also meet what {@code which} adds to the query. */
    List<Job> jobs(String number, UnaryOperator<JobQuery> which) {
        return of(number).flatMap(instance -> which.apply(
                management.createJobQuery().processInstanceId(instance.getId())).list().stream()).toList();
    }
}

package org.mingda.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** One request as a test works it: officers complete tasks through the engine, as Tasklist does. */
class Case {

    final String number;
    private final ProcessEngine engine;
    private final Workbench workbench;

    Case(ProcessEngine engine, Workbench workbench, String number) {
        this.engine = engine;
        this.workbench = workbench;
        this.number = number;
    }

    ProcessInstance main() {
        return instance("disclosure-request");
    }

    ProcessInstance instance(String process) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(number)
                .processDefinitionKey(process).singleResult();
    }

    Task task(String elementId) {
        return workbench.task(number, elementId);
    }

    /** Completes a task as this person with these fields: name, value, name, value ... */
    Case complete(String elementId, String person, Object... fields) {
        workbench.complete(number, elementId, person, values(fields));
        return this;
    }

    private static Map<String, Object> values(Object... fields) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put((String) fields[i], fields[i + 1]);
        }
        return values;
    }

    Case runSteps() {
        workbench.runSteps(number);
        return this;
    }

    /** Fires a timer of this case, as the job executor would when its time has come. */
    Case fire(String timer) {
        engine.getManagementService().executeJob(timer(timer).getId());
        return this;
    }

    Job timer(String elementId) {
        return workbench.jobs(number).stream().filter(job -> elementId.equals(activity(job))).findFirst()
                .orElseThrow(() -> new AssertionError("no timer " + elementId + " of " + number));
    }

    boolean hasTimer(String elementId) {
        return workbench.jobs(number).stream().anyMatch(job -> elementId.equals(activity(job)));
    }

    private String activity(Job job) {
        return engine.getManagementService().createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId())
                .singleResult().getActivityId();
    }
}

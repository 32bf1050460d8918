package org.mingda.web;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.mingda.process.SampleSteps;
import org.mingda.process.Workbench;

/** One request that officers work through the engine, as they do in Tasklist. */
record CaseInHand(ProcessEngine engine, Workbench workbench, SampleSteps steps, String number) {

    CaseInHand register() {
        steps.upTo(number, "UserTask_AssignUnit");
        return this;
    }

    /** Registers without what the system then does by itself. */
    CaseInHand takeIn() {
        workbench.complete(number, "UserTask_RegisterRequest", "registrar",
                steps.fields(number, "UserTask_RegisterRequest"));
        return this;
    }

    CaseInHand assign(String unit) {
        steps.take(number, "UserTask_AssignUnit", "unit", unit);
        return this;
    }

    /** Searched, and found to be ours to disclose. */
    CaseInHand search() {
        steps.upTo(number, "UserTask_DraftReply");
        return this;
    }

    CaseInHand draft() {
        steps.take(number, "UserTask_DraftReply");
        return this;
    }

    CaseInHand review() {
        steps.upTo(number, "UserTask_ApproveReply");
        return this;
    }

    Task task(String element) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number)
                .taskDefinitionKey(element).singleResult();
    }

    /** Runs the asynchronous steps that are ready until none is left or the next one fails. */
    CaseInHand runSteps() {
        workbench.runSteps(number);
        return this;
    }

    /** Lets the ready step fail for good, as it would after all its retries. */
    CaseInHand breakStep() {
        while (step() != null) {
            String id = step().getId();
            try {
                management().executeJob(id);
            } catch (RuntimeException failed) {
                management().setJobRetries(id, 0);
            }
        }
        return this;
    }

    private Job step() {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(number).list()
                .stream()
                .flatMap(instance -> management().createJobQuery().processInstanceId(instance.getId()).messages()
                        .withRetriesLeft().list().stream())
                .findFirst().orElse(null);
    }

    private ManagementService management() {
        return engine.getManagementService();
    }
}

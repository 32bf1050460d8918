package org.mingda.web;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.mingda.process.Workbench;

/** One request that officers work through the engine, as they do in Tasklist. */
record CaseInHand(ProcessEngine engine, Workbench workbench, String number) {

    CaseInHand register() {
        return takeIn().runSteps();
    }

    /** Registers without what the system then does by itself. */
    CaseInHand takeIn() {
        return complete("UserTask_RegisterRequest", "registrar", Map.of("receiptDate", "2026-09-18", "nameGiven", true,
                "identityGiven", true, "contactGiven", true, "descriptionGiven", true, "formGiven", true));
    }

    CaseInHand assign(String unit) {
        return complete("UserTask_AssignUnit", "registrar", Map.of("unit", unit));
    }

    CaseInHand search() {
        return complete("UserTask_SearchAndPropose", "handler", Map.of("systems", "规划审批系统", "keywords", "规划许可证",
                "searchFindings", "找到一件", "proposedOutcome", "granted", "consultationNeeded", false));
    }

    CaseInHand review() {
        return complete("UserTask_ReviewConfidentiality", "reviewer",
                Map.of("reviewOutcome", "passed", "reviewBasis", "不涉密"));
    }

    CaseInHand draft() {
        return complete("UserTask_DraftReply", "handler", Map.of("outcome", "granted", "replyFacts", "经查，信息存在。",
                "replyRecords", "《建设用地规划许可证》1份"));
    }

    Task task(String element) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number)
                .taskDefinitionKey(element).singleResult();
    }

    private CaseInHand complete(String element, String person, Map<String, Object> fields) {
        workbench.complete(number, element, person, fields);
        return this;
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

package org.mingda.process;

import static org.mingda.support.Applications.anApplication;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.mingda.request.ConsultationLinks;
import org.mingda.request.Consultations.Answer;
import org.mingda.request.AnswerConsultation;
import org.mingda.request.Consultee;
import org.mingda.request.Consultees;
import org.mingda.support.Applications;
import org.springframework.beans.factory.annotation.Autowired;

/** What the paths of all consultations need: a request whose findings name somebody to be asked, on 23 September. */
abstract class ConsultationCases extends Paths {

    static final String INFORMATION = "建筑设计方案";

    @Autowired
    Consultees consultees;

    @Autowired
    AnswerConsultation answers;

    @Autowired
    ConsultationLinks links;

    Case thirdPartiesAsked(String lines) {
        return asked(anApplication(), "thirdParties", lines);
    }

    /** @param field and value of the findings form, one after the other */
    Case asked(Applications application, Object... fields) {
        Case c = assignedCase(application);
        on("2026-09-23");
        searched(c, "expropriation", "handler");
        return findings(c, fields);
    }

    Case findings(Case c, Object... fields) {
        Object[] all = new Object[fields.length + 8];
        Object[] always = {"requestNature", "information", "holding", "held", "restriction", "third-party",
                "consultedInformation", INFORMATION};
        System.arraycopy(always, 0, all, 0, always.length);
        System.arraycopy(fields, 0, all, always.length, fields.length);
        return c.complete("UserTask_RecordFindings", "handler", all);
    }

    Consultee consultee(Case c, String name) {
        return consultees.of(c.number).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    ProcessInstance consultation(Case c, String process, String variable, String name) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(c.number)
                .processDefinitionKey(process).variableValueEquals(variable, consultee(c, name).id()).singleResult();
    }

    Task taskOf(ProcessInstance instance, String element) {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance.getId())
                .taskDefinitionKey(element).singleResult();
    }

    void complete(ProcessInstance instance, String element, String person, Map<String, Object> fields) {
        workbench.complete(taskOf(instance, element), person, fields);
    }

    Job timerOf(ProcessInstance instance) {
        return engine.getManagementService().createJobQuery().processInstanceId(instance.getId()).timers()
                .singleResult();
    }

    void fire(ProcessInstance instance) {
        engine.getManagementService().executeJob(timerOf(instance).getId());
    }

    void answerOnline(Case c, String name, Answer answer, String reasons) {
        answers.answer(consultee(c, name).id(), answer, reasons, "甄样");
    }

    List<String> templates(Case c) {
        return letters.ofRequest(c.number).stream().map(letter -> letter.template()).toList();
    }
}

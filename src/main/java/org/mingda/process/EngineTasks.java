package org.mingda.process;

import static org.mingda.request.UseCaseRefused.refuseUnless;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.law.Channel;
import org.mingda.law.ReceiptRules;
import org.mingda.request.BulkStep;
import org.mingda.request.OfficerTasks;
import org.mingda.request.ReceiptEvidence;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;

/** Completes single tasks for those who order many: claimed and completed as the officer, with the officer's rights. */
@Component
class EngineTasks implements OfficerTasks {

    /** What stands in the form of 登记 when it is opened and belongs to the single request. */
    private static final Set<String> OF_THE_APPLICATION = Set.of("channel", "receiptDate", "nameGiven", "identityGiven",
            "contactGiven", "formGiven", "descriptionGiven");

    private final Workbench workbench;
    private final TaskService tasks;
    private final FormService forms;
    private final People people;
    private final ReceiptRules receiptRules;

    EngineTasks(Workbench workbench, TaskService tasks, FormService forms, People people, ReceiptRules receiptRules) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.forms = forms;
        this.people = people;
        this.receiptRules = receiptRules;
    }

    @Override
    public void complete(String number, BulkStep step, String person, Map<String, String> fields) {
        Person officer = people.find(person).orElseThrow(() -> new UseCaseRefused("没有登录名为“" + person + "”的人员。"));
        Task task = task(number, step, officer);
        Map<String, Object> values = prefilled(task, step);
        values.putAll(fields);
        try {
            workbench.complete(task, person, values);
        } catch (UseCaseRefused refused) {
            throw refused.getCause() instanceof OptimisticLockingException race ? race : refused;
        } catch (AuthorizationException notHis) {
            throw refused("您不能办理本件的“" + step.label() + "”：不是您的岗位或者机构，或者已由他人认领。", notHis);
        }
    }

    /** Of several units that search, each has its own task. */
    private Task task(String number, BulkStep step, Person officer) {
        List<Task> open = workbench.tasks(number, element(step));
        Task task = open.stream().filter(one -> open.size() == 1 || groups(one).contains(unitGroup(officer)))
                .findFirst().orElseThrow(() -> new UseCaseRefused(
                        "本件现在没有等待“" + step.label() + "”的任务：已由他人办理，或者系统的前一步还没有完成。请查看本件，或者稍后重新办理。"));
        refuseUnless(task.getAssignee() == null || task.getAssignee().equals(officer.login()),
                "本件的“" + step.label() + "”已由他人认领，不能由您办理。");
        return task;
    }

    private static String unitGroup(Person officer) {
        return People.groupOf(String.valueOf(officer.unitId()));
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).toList();
    }

    private Map<String, Object> prefilled(Task task, BulkStep step) {
        Map<String, Object> values = new HashMap<>();
        if (step == BulkStep.REGISTER) {
            forms.getTaskFormVariables(task.getId(), ofTheApplication(), false).forEach(values::put);
            values.values().removeIf(Objects::isNull);
        }
        return values;
    }

    private Set<String> ofTheApplication() {
        Set<String> fields = new TreeSet<>(OF_THE_APPLICATION);
        for (Channel channel : Channel.values()) {
            receiptRules.of(channel).fields().forEach(field -> fields.add(ReceiptEvidence.name(field)));
        }
        return fields;
    }

    /** The task bears the name of its form: {@code register-request} is {@code UserTask_RegisterRequest}. */
    private static String element(BulkStep step) {
        StringBuilder element = new StringBuilder("UserTask_");
        for (String word : step.form().split("-")) {
            element.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return element.toString();
    }

    private static UseCaseRefused refused(String sentence, RuntimeException cause) {
        UseCaseRefused refused = new UseCaseRefused(sentence);
        refused.initCause(cause);
        return refused;
    }
}

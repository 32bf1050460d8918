package org.mingda.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What no model knows alone: names in Java and in the models are the same, and nothing lies about unused. */
public final class HouseRules {

    private HouseRules() {}

    /** Messages in a model that Java has no constant for: nobody could send them. */
    public static Set<String> messagesNobodySends(List<Model> models, House house) {
        return minus(messages(models), house.constants());
    }

    /** Constants in Java that no model has: what they mean has another name by now, or is gone. */
    public static Set<String> constantsWithoutModel(List<Model> models, House house) {
        Set<String> unknown = minus(minus(house.constants(), messages(models)), house.variables());
        return minus(minus(unknown, house.processes()), elements(models).collect(Collectors.toSet()));
    }

    /** Processes that neither Java starts nor another process calls. */
    public static Set<String> processesNobodyStarts(List<Model> models, House house) {
        Set<String> called = models.stream().flatMap(model -> model.all(CallActivity.class))
                .map(CallActivity::getCalledElement).collect(Collectors.toSet());
        return minus(minus(house.processes(), called), house.constants());
    }

    /** Forms that belong to no user task. */
    public static Set<String> formsNobodyFillsIn(List<Model> models, House house) {
        return minus(house.forms().keySet(), models.stream().flatMap(model -> model.all(UserTask.class))
                .map(UserTask::getCamundaFormRef).collect(Collectors.toSet()));
    }

    /**
     * User tasks that are due otherwise than the table of the office says.
     *
     * @param until {@code process/task} to what its due date asks of {@code deadlines}
     */
    public static Set<String> tasksDueOtherwise(List<Model> models, Map<String, String> until) {
        return models.stream().flatMap(model -> model.all(UserTask.class)
                .filter(task -> !String.valueOf(task.getCamundaDueDate())
                        .startsWith("${deadlines." + until.get(model.file() + "/" + task.getId()) + "("))
                .map(task -> model.file() + "/" + task.getId())).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a model and Java tell each other: names of messages, codes of errors. */
    private static Set<String> messages(List<Model> models) {
        return models.stream().flatMap(model -> Stream.concat(model.all(Message.class).map(Message::getName),
                model.all(Error.class).map(Error::getErrorCode))).collect(Collectors.toSet());
    }

    private static Stream<String> elements(List<Model> models) {
        return models.stream().flatMap(Model::nodes).map(BaseElement::getId);
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}

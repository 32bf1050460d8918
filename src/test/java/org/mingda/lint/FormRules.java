package org.mingda.lint;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;

/** A user task and its form know the same fields. */
final class FormRules {

    static final Rule NAMED = new Rule("a user task has the form of its name", (model, house) -> model.all(UserTask.class)
            .filter(task -> !kebab(task).equals(task.getCamundaFormRef())
                    || !"deployment".equals(task.getCamundaFormRefBinding())).map(UserTask::getId));

    static final Rule EXISTS = new Rule("the form of each user task exists", (model, house) -> model.all(UserTask.class)
            .filter(task -> form(task, house).filter(form -> form.id().equals(kebab(task))).isEmpty()).map(UserTask::getId));

    static final Rule MISSING = new Rule("the model declares no field that its form has not",
            compare((declared, form) -> minus(declared.keySet(), form.fields().keySet())));

    static final Rule UNDECLARED = new Rule("the form has no field that its task does not declare",
            compare((declared, form) -> minus(form.fields().keySet(), declared.keySet())));

    /** Only the few variables are strings; choices are made when a form opens, all else passes by the engine. */
    static final Rule TYPES = new Rule("what is no variable is never stored", (model, house) -> model.all(UserTask.class)
            .flatMap(task -> form(task, house).stream().flatMap(form -> declared(task).entrySet().stream()
                    .filter(field -> !field.getValue().equals(type(field.getKey(), form, house)))
                    .map(field -> task.getId() + ": " + field))));

    static final Rule OPTIONS = new Rule("a form offers the values of the enum", (model, house) -> model.all(UserTask.class)
            .flatMap(task -> form(task, house).stream().flatMap(form -> form.options().entrySet().stream())
                    .filter(field -> house.variables().contains(field.getKey()))
                    .filter(field -> !house.outcomes().getOrDefault(field.getKey(), field.getValue()).equals(field.getValue()))
                    .map(field -> task.getId() + ": " + field.getKey() + " " + field.getValue())));

    private FormRules() {}

    private static Rule.Check compare(BiFunction<Map<String, String>, Form, Stream<String>> comparison) {
        return (model, house) -> model.all(UserTask.class).flatMap(task -> form(task, house).stream()
                .flatMap(form -> comparison.apply(declared(task), form)).map(field -> task.getId() + ": " + field));
    }

    private static Stream<String> minus(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest.stream();
    }

    private static Optional<Form> form(UserTask task, House house) {
        return Optional.ofNullable(house.forms().get(kebab(task)));
    }

    private static Map<String, String> declared(UserTask task) {
        Map<String, String> fields = new TreeMap<>();
        Optional.ofNullable(task.getExtensionElements()).stream()
                .flatMap(extensions -> extensions.getChildElementsByType(CamundaFormData.class).stream())
                .flatMap(data -> data.getCamundaFormFields().stream())
                .forEach(field -> fields.put(field.getCamundaId(), field.getCamundaType()));
        return fields;
    }

    private static String type(String field, Form form, House house) {
        if (house.variables().contains(field)) {
            return house.outcomes().containsKey(field) ? "outcome" : "string";
        }
        return Form.CHOICES.equals(form.fields().get(field)) ? Form.CHOICES : "passing";
    }

    private static String kebab(UserTask task) {
        String words = task.getId().replaceFirst("^UserTask_", "").replaceAll("(?<!^)([A-Z])", "-$1");
        return words.toLowerCase(Locale.ROOT);
    }
}

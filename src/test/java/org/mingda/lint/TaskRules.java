package org.mingda.lint;

import java.beans.Introspector;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** Who does a task, until when, and which class belongs to it. */
final class TaskRules {

    static final Rule GROUP = new Rule("a user task has a candidate group",
            (model, house) -> model.all(UserTask.class).filter(task -> !belongsToAGroup(task)).map(BaseElement::getId));

    static final Rule DUE = new Rule("a user task is due when the domain says", (model, house) -> model.all(UserTask.class)
            .filter(task -> !String.valueOf(task.getCamundaDueDate()).startsWith("${deadlines.")).map(BaseElement::getId));

    static final Rule LISTENER = new Rule("completing a user task calls the class of its name", (model, house) -> model
            .all(UserTask.class).filter(task -> !completes(task)).map(BaseElement::getId));

    static final Rule DELEGATE = new Rule("a service task calls the class of its name", (model, house) -> model
            .all(ServiceTask.class).filter(task -> !call(task).equals(task.getCamundaDelegateExpression()))
            .map(BaseElement::getId));

    static final Rule BEANS = new Rule("the class of each task exists", (model, house) -> Stream.concat(
            model.all(UserTask.class).filter(task -> !is(TaskListener.class, task, house)),
            model.all(ServiceTask.class).filter(task -> !is(JavaDelegate.class, task, house))).map(BaseElement::getId));

    private TaskRules() {}

    private static boolean belongsToAGroup(UserTask task) {
        String groups = task.getCamundaCandidateGroups();
        return groups != null && !groups.isBlank() && task.getCamundaAssignee() == null;
    }

    private static boolean completes(UserTask task) {
        return Optional.ofNullable(task.getExtensionElements()).stream()
                .flatMap(extensions -> extensions.getChildElementsByType(CamundaTaskListener.class).stream())
                .anyMatch(listener -> "complete".equals(listener.getCamundaEvent())
                        && call(task).equals(listener.getCamundaDelegateExpression()));
    }

    private static String call(BaseElement task) {
        return "${" + bean(task) + "}";
    }

    private static String bean(BaseElement task) {
        return Introspector.decapitalize(suffix(task));
    }

    private static String suffix(BaseElement task) {
        return task.getId().substring(task.getId().indexOf('_') + 1);
    }

    private static boolean is(Class<?> kind, BaseElement task, House house) {
        Class<?> type = house.beans().get(bean(task));
        return type != null && kind.isAssignableFrom(type) && type.getSimpleName().equals(suffix(task));
    }
}

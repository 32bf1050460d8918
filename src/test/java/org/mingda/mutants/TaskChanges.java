package org.mingda.mutants;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Changes of who does a step, until when, and what comes with it. */
final class TaskChanges {

    private static final String LATER = "${deadlines.extensionLapses(execution.processBusinessKey)}";
    private static final String REPLY_DUE = "${deadlines.replyDue(execution.processBusinessKey)}";

    static final List<Change> ALL = List.of(
            new Change("a task for another group", xml -> with(xml, "candidateGroups"), (xml, task) -> set(task,
                    "candidateGroups", Xml.camunda(task, "candidateGroups").equals("reviewer") ? "registrar" : "reviewer")),
            new Change("a task for nobody", xml -> with(xml, "candidateGroups"), without("candidateGroups")),
            new Change("a task due at another time", xml -> with(xml, "dueDate"), (xml, task) -> set(task,
                    "dueDate", Xml.camunda(task, "dueDate").equals(REPLY_DUE) ? LATER : REPLY_DUE)),
            new Change("a task that is never due", xml -> with(xml, "dueDate"), without("dueDate")),
            new Change("no listener", xml -> xml.all("taskListener"), (xml, listener) -> Xml.remove(listener)),
            new Change("an outcome that is not kept", xml -> xml.all("formField")
                    .filter(field -> field.getAttribute("type").equals("outcome")),
                    (xml, field) -> field.setAttribute("type", "passing")),
            new Change("nothing goes in", xml -> xml.all("in"), (xml, in) -> Xml.remove(in)),
            new Change("nothing comes out", xml -> xml.all("out"), (xml, out) -> Xml.remove(out)),
            new Change("not for each one", xml -> xml.all("multiInstanceLoopCharacteristics"),
                    (xml, loop) -> Xml.remove(loop)),
            new Change("another called process", xml -> xml.all("callActivity"), TaskChanges::callAnother),
            new Change("in the step before", xml -> with(xml, "asyncBefore"), without("asyncBefore")),
            new Change("another class", xml -> xml.all("serviceTask"), TaskChanges::anotherClass));

    private TaskChanges() {}

    private static Stream<Element> with(Xml xml, String attribute) {
        return xml.all("userTask", "serviceTask", "callActivity", "businessRuleTask")
                .filter(task -> task.hasAttributeNS(Xml.CAMUNDA, attribute));
    }

    private static void set(Element task, String attribute, String value) {
        task.setAttributeNS(Xml.CAMUNDA, "camunda:" + attribute, value);
    }

    private static BiConsumer<Xml, Element> without(String attribute) {
        return (xml, task) -> task.removeAttributeNS(Xml.CAMUNDA, attribute);
    }

    private static void callAnother(Xml xml, Element call) {
        call.setAttribute("calledElement",
                call.getAttribute("calledElement").equals("reply-delivery") ? "extension-approval" : "reply-delivery");
    }

    private static void anotherClass(Xml xml, Element task) {
        List<Element> all = xml.all("serviceTask").toList();
        int own = all.indexOf(task);
        set(task, "delegateExpression", Xml.camunda(all.get((own + 1) % all.size()), "delegateExpression"));
    }
}

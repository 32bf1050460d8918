package org.mingda.mutants;

import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Changes of what can happen at any time, and when. */
final class EventChanges {

    private static final String ANOTHER_DATE = "${deadlines.extensionLapses(execution.processBusinessKey)}";
    private static final String REPLY_DUE = "${deadlines.replyDue(execution.processBusinessKey)}";

    static final List<Change> ALL = List.of(
            new Change("no boundary event", xml -> xml.all("boundaryEvent"), (xml, event) -> xml.cut(Xml.id(event))),
            new Change("no event sub-process", EventChanges::eventSubProcesses, (xml, sub) -> xml.cut(Xml.id(sub))),
            new Change("interrupts, or no longer", xml -> xml.all("boundaryEvent"), (xml, event) -> turn(event, "cancelActivity")),
            new Change("interrupts, or no longer", xml -> eventSubProcesses(xml)
                    .flatMap(sub -> Xml.below(sub, "startEvent")), (xml, event) -> turn(event, "isInterrupting")),
            new Change("a timer without a question", EventChanges::times, (xml, time) -> time.setTextContent("")),
            new Change("a timer that asks another question", EventChanges::times, EventChanges::askAnother),
            new Change("a timer that repeats only once", xml -> xml.all("timeCycle"), (xml, cycle) ->
                    cycle.getOwnerDocument().renameNode(cycle, cycle.getNamespaceURI(), cycle.getPrefix() + ":timeDate")),
            new Change("the message of another event", xml -> xml.all("messageEventDefinition"), EventChanges::anotherMessage));

    private EventChanges() {}

    private static Stream<Element> eventSubProcesses(Xml xml) {
        return xml.all("subProcess").filter(sub -> sub.getAttribute("triggeredByEvent").equals("true"));
    }

    private static void turn(Element event, String attribute) {
        event.setAttribute(attribute, event.getAttribute(attribute).equals("false") ? "true" : "false");
    }

    private static Stream<Element> times(Xml xml) {
        return xml.all("timeDate", "timeCycle", "timeDuration");
    }

    private static void askAnother(Xml xml, Element time) {
        String question = time.getTextContent();
        if (time.getLocalName().equals("timeCycle")) {
            boolean soon = question.contains("dueSoonWatch");
            time.setTextContent(question.replace(soon ? "dueSoonWatch" : "overdueWatch", soon ? "overdueWatch" : "dueSoonWatch"));
        } else {
            time.setTextContent(question.contains("extensionLapses") ? REPLY_DUE : ANOTHER_DATE);
        }
    }

    private static void anotherMessage(Xml xml, Element event) {
        List<String> messages = xml.all("message").map(Xml::id).toList();
        int own = messages.indexOf(event.getAttribute("messageRef"));
        event.setAttribute("messageRef", messages.get((own + 1) % messages.size()));
    }
}

package org.mingda.lint;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** How things are called, and that people can read them. */
final class NameRules {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern GENERATED = Pattern.compile("\\bid=\"(\\w*_[01][0-9a-z]{6})(?:_di)?\"");
    private static final Pattern MESSAGE = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");

    static final Rule FILE = new Rule("a process is called like its file",
            (model, house) -> Stream.of(model.process().getId()).filter(id -> !id.equals(model.file())));

    static final Rule IDS = new Rule("an id is Type_VerbNoun", (model, house) -> Stream
            .concat(model.nodes(), Stream.concat(model.all(SequenceFlow.class), model.all(Message.class)))
            .map(BaseElement.class::cast).filter(element -> !element.getId().matches(pattern(element)))
            .map(BaseElement::getId));

    static final Rule GENERATED_IDS = new Rule("no id is generated",
            (model, house) -> GENERATED.matcher(model.xml()).results().map(found -> found.group(1)));

    static final Rule MESSAGES = new Rule("a message is prefix.past-event", (model, house) -> model.all(Message.class)
            .filter(message -> !MESSAGE.matcher(message.getName()).matches()).map(Message::getName));

    static final Rule LABELS = new Rule("everything has a Chinese label", (model, house) -> Stream.concat(
            Stream.concat(model.nodes().filter(node -> !chinese(node.getName())).map(BaseElement::getId),
                    model.all(SequenceFlow.class).filter(NameRules::chooses).filter(flow -> !chinese(flow.getName()))
                            .map(BaseElement::getId)),
            Stream.of(model.process()).filter(process -> !chinese(process.getName())).map(BaseElement::getId)));

    static final Rule DRAWN = new Rule("everything is drawn", (model, house) -> Stream.concat(
            model.nodes().filter(node -> model.all(BpmnShape.class).noneMatch(shape -> node.equals(shape.getBpmnElement()))),
            model.all(SequenceFlow.class).filter(flow -> model.all(BpmnEdge.class)
                    .noneMatch(edge -> flow.equals(edge.getBpmnElement())))).map(BaseElement::getId));

    private NameRules() {}

    private static boolean chinese(String label) {
        return label != null && HAN.matcher(label).find();
    }

    private static boolean chooses(SequenceFlow flow) {
        return flow.getSource() instanceof Gateway gateway && gateway.getOutgoing().size() > 1;
    }

    private static String pattern(BaseElement element) {
        String words = element instanceof SubProcess ? "([A-Z][a-z]+)+" : "([A-Z][a-z]+){2,}";
        return element instanceof SequenceFlow ? "Flow(_[A-Z][A-Za-z]+){2}" : type(element) + "_" + words;
    }

    private static String type(BaseElement element) {
        if (element instanceof CatchEvent event && !event.getChildElementsByType(TimerEventDefinition.class).isEmpty()) {
            return "Timer";
        }
        if (element instanceof Gateway) {
            return "Gateway";
        }
        String type = element.getElementType().getTypeName();
        return Character.toUpperCase(type.charAt(0)) + type.substring(1);
    }
}

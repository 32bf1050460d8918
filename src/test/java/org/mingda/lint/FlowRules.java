package org.mingda.lint;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/** Where the work goes next. */
final class FlowRules {

    private static final Pattern COMPARISON = Pattern.compile("\\$\\{(\\w+) == '([^']*)'}");

    static final Rule DECIDED = new Rule("a gateway has a default or a way for each outcome", (model, house) -> Stream.concat(
            model.all(ExclusiveGateway.class).filter(gateway -> !decided(gateway, gateway.getDefault(), house, true)),
            model.all(InclusiveGateway.class).filter(gateway -> !decided(gateway, gateway.getDefault(), house, false)))
            .map(BaseElement::getId));

    static final Rule CALLED = new Rule("a called process exists and gets the request's number", (model, house) -> model
            .all(CallActivity.class).filter(call -> !house.processes().contains(call.getCalledElement())
                    || extensions(call, CamundaIn.class).noneMatch(in -> in.getCamundaBusinessKey() != null))
            .map(BaseElement::getId));

    static final Rule VARIABLES = new Rule("a process has only the few known variables", (model, house) -> Stream.of(
            model.all(CallActivity.class).flatMap(call -> extensions(call, CamundaIn.class)).map(CamundaIn::getCamundaTarget),
            model.all(CallActivity.class).flatMap(call -> extensions(call, CamundaOut.class)).map(CamundaOut::getCamundaTarget),
            model.all(MultiInstanceLoopCharacteristics.class).map(loop -> loop.getCamundaElementVariable()))
            .flatMap(names -> names).filter(name -> name != null && !house.variables().contains(name)));

    static final Rule ENDS = new Rule("both ends of a flow know it", (model, house) -> model.all(SequenceFlow.class)
            .filter(flow -> !flow.getSource().getOutgoing().contains(flow)
                    || !flow.getTarget().getIncoming().contains(flow)).map(BaseElement::getId));

    private FlowRules() {}

    /** Only where one way excludes the others can outcomes stand for a default. */
    private static boolean decided(Gateway gateway, SequenceFlow otherwise, House house, boolean exclusive) {
        Collection<SequenceFlow> conditional =
                gateway.getOutgoing().stream().filter(flow -> !flow.equals(otherwise)).toList();
        return gateway.getOutgoing().size() < 2
                || conditional.stream().allMatch(flow -> flow.getConditionExpression() != null)
                && (otherwise != null || exclusive && exhausts(conditional, house));
    }

    private static boolean exhausts(Collection<SequenceFlow> flows, House house) {
        List<Matcher> conditions = flows.stream()
                .map(flow -> COMPARISON.matcher(flow.getConditionExpression().getTextContent())).filter(Matcher::matches)
                .toList();
        Set<String> variables = conditions.stream().map(condition -> condition.group(1)).collect(Collectors.toSet());
        Set<String> values = conditions.stream().map(condition -> condition.group(2)).collect(Collectors.toSet());
        return conditions.size() == flows.size() && variables.size() == 1
                && values.equals(house.outcomes().get(variables.iterator().next()));
    }

    private static <T extends BpmnModelElementInstance> Stream<T> extensions(CallActivity call, Class<T> type) {
        return Stream.ofNullable(call.getExtensionElements())
                .flatMap(extensions -> extensions.getChildElementsByType(type).stream());
    }
}

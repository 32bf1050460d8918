package org.mingda.lint;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** A model as it is played: which node leads where, and which scope (the process or a sub-process) holds what. */
final class Net {

    private final String process;
    private final Map<String, FlowNode> nodes = new TreeMap<>();
    private final Map<String, Kind> kinds = new TreeMap<>();
    private final Map<String, String> scopes = new TreeMap<>();
    private final Map<String, String> targets = new TreeMap<>();
    private final Map<String, Set<String>> in = new TreeMap<>();
    private final Map<String, Set<String>> out = new TreeMap<>();
    private final Map<String, String> defaults = new TreeMap<>();
    private final Map<String, String> hosts = new TreeMap<>();

    Net(Model model) {
        process = model.process().getId();
        model.all(FlowElement.class)
                .forEach(element -> scopes.put(element.getId(), ((BaseElement) element.getParentElement()).getId()));
        model.nodes().forEach(this::add);
        model.all(SequenceFlow.class).forEach(this::add);
    }

    private void add(FlowNode node) {
        nodes.put(node.getId(), node);
        kinds.put(node.getId(), Kind.of(node));
        in.put(node.getId(), new TreeSet<>());
        out.put(node.getId(), new TreeSet<>());
        if (node instanceof BoundaryEvent event) {
            hosts.put(event.getId(), event.getAttachedTo().getId());
        }
        SequenceFlow otherwise = node instanceof ExclusiveGateway choice ? choice.getDefault()
                : node instanceof InclusiveGateway inclusive ? inclusive.getDefault() : null;
        if (otherwise != null) {
            defaults.put(node.getId(), otherwise.getId());
        }
    }

    private void add(SequenceFlow flow) {
        targets.put(flow.getId(), flow.getTarget().getId());
        in.get(flow.getTarget().getId()).add(flow.getId());
        out.get(flow.getSource().getId()).add(flow.getId());
    }

    String process() {
        return process;
    }

    Collection<String> nodes() {
        return nodes.keySet();
    }

    Collection<String> flows() {
        return targets.keySet();
    }

    FlowNode node(String id) {
        return nodes.get(id);
    }

    boolean isFlow(String id) {
        return targets.containsKey(id);
    }

    /** The kind of a node; null for anything else. */
    Kind kind(String id) {
        return kinds.get(id);
    }

    String target(String flow) {
        return targets.get(flow);
    }

    Set<String> in(String node) {
        return in.get(node);
    }

    Set<String> out(String node) {
        return out.get(node);
    }

    String defaultOf(String gateway) {
        return defaults.get(gateway);
    }

    /** The scope that an element lies in; null for the process itself. */
    String scope(String element) {
        return scopes.get(element);
    }

    /** Whether a mark of a {@link State} is about something within an activity or a scope. */
    boolean contains(String scope, String mark) {
        String above = scope(State.element(mark));
        return above != null && (above.equals(scope) || contains(scope, above));
    }

    boolean isScope(String id) {
        return id.equals(process) || kind(id) == Kind.SCOPE || kind(id) == Kind.EVENT_SCOPE;
    }

    boolean isActivity(String id) {
        return kind(id) == Kind.WORK || kind(id) == Kind.WAIT || kind(id) == Kind.SCOPE;
    }

    List<String> startsOf(String scope) {
        return in(scope, Kind.START).toList();
    }

    Stream<String> eventScopesOf(String scope) {
        return in(scope, Kind.EVENT_SCOPE);
    }

    private Stream<String> in(String scope, Kind kind) {
        return nodes.keySet().stream().filter(node -> kind(node) == kind && scope.equals(scope(node)));
    }

    Stream<String> boundaryEventsOf(String activity) {
        return hosts.keySet().stream().filter(event -> activity.equals(hosts.get(event)));
    }

    boolean interrupts(String event) {
        return node(event) instanceof BoundaryEvent boundary
                ? boundary.cancelActivity() : ((StartEvent) node(event)).isInterrupting();
    }

    /** Whether an event happens at most once: a timer that is no cycle, or a boundary event that lets the work go on. */
    boolean once(String event) {
        return node(event) instanceof BoundaryEvent || timer(event) != null && timer(event).getTimeCycle() == null;
    }

    TimerEventDefinition timer(String event) {
        return node(event).getChildElementsByType(TimerEventDefinition.class).stream().findFirst().orElse(null);
    }

    /** Whether two tokens can be in the scope at once. */
    boolean splits(String scope) {
        return nodes.keySet().stream().filter(node -> scope.equals(scope(node))).anyMatch(this::splitsItself);
    }

    private boolean splitsItself(String node) {
        return out(node).size() > 1 && kind(node) != Kind.CHOICE || kind(node) == Kind.BOUNDARY && !interrupts(node);
    }

    /** Whether a token at this node can come to the other; the engine does not think of boundary events either. */
    boolean reaches(String from, String to) {
        return reachable(from, new TreeSet<>()).contains(to);
    }

    private Set<String> reachable(String from, Set<String> seen) {
        if (seen.add(from)) {
            out(from).forEach(flow -> reachable(target(flow), seen));
        }
        return seen;
    }
}

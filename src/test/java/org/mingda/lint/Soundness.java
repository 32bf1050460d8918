package org.mingda.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * Plays one scope through in every possible order: tokens lie on sequence flows, a state is the set of flows that hold
 * one. Each node must be reached, no two tokens may meet on one flow, and from each state all tokens must
 * be able to end.
 */
final class Soundness {

    private record State(Set<String> tokens) {}

    private final List<FlowNode> nodes;
    private final List<SequenceFlow> flows;
    private final Set<String> visited = new HashSet<>();
    private final Set<String> findings = new TreeSet<>();
    private final Map<State, List<State>> before = new HashMap<>();

    Soundness(Collection<FlowElement> scope) {
        nodes = scope.stream().filter(FlowNode.class::isInstance).map(FlowNode.class::cast).toList();
        flows = scope.stream().filter(SequenceFlow.class::isInstance).map(SequenceFlow.class::cast).toList();
    }

    Collection<String> findings() {
        nodes.stream().filter(StartEvent.class::isInstance).forEach(this::play);
        nodes.stream().filter(node -> !isEventSubProcess(node)).map(FlowNode::getId).filter(id -> !visited.contains(id))
                .forEach(id -> findings.add(id + " is never reached"));
        findStatesThatCannotEnd();
        return findings;
    }

    private void play(FlowNode start) {
        visited.add(start.getId());
        Deque<State> open = new ArrayDeque<>(List.of(new State(out(start))));
        before.putIfAbsent(open.peek(), new ArrayList<>());
        while (!open.isEmpty()) {
            State state = open.pop();
            for (State next : steps(state)) {
                if (!before.containsKey(next)) {
                    open.push(next);
                }
                before.computeIfAbsent(next, ignored -> new ArrayList<>()).add(state);
            }
        }
    }

    private List<State> steps(State state) {
        return nodes.stream().flatMap(node -> inputs(node, state).flatMap(input -> fire(node, input, state))).toList();
    }

    /** The sets of flows whose tokens set off the node. */
    private Stream<Set<String>> inputs(FlowNode node, State state) {
        Set<String> incoming = in(node);
        if (node instanceof ParallelGateway) {
            return Stream.of(incoming).filter(all -> !all.isEmpty() && state.tokens().containsAll(all));
        }
        return incoming.stream().filter(state.tokens()::contains).map(Set::of);
    }

    private Stream<State> fire(FlowNode node, Set<String> input, State state) {
        visited.add(node.getId());
        if (!(node instanceof EndEvent) && out(node).isEmpty()) {
            findings.add(node.getId() + " leads nowhere");
        }
        return outputs(node).map(output -> move(node, input, output, state));
    }

    /** A choice gives one way at a time; a boundary event is another way out of its activity. */
    private Stream<Set<String>> outputs(FlowNode node) {
        Stream<Set<String>> ways = node instanceof ExclusiveGateway
                ? out(node).stream().map(Set::of)
                : Stream.of(out(node));
        return Stream.concat(ways, nodes.stream().filter(BoundaryEvent.class::isInstance).map(BoundaryEvent.class::cast)
                .filter(event -> event.getAttachedTo().equals(node)).map(this::boundary));
    }

    private Set<String> boundary(BoundaryEvent event) {
        visited.add(event.getId());
        Set<String> tokens = out(event);
        if (!event.cancelActivity()) {
            tokens.addAll(out(event.getAttachedTo()));
        }
        return tokens;
    }

    private State move(FlowNode node, Set<String> input, Set<String> output, State state) {
        Set<String> tokens = new TreeSet<>(state.tokens());
        tokens.removeAll(input);
        output.stream().filter(flow -> !tokens.add(flow)).forEach(flow -> findings.add(flow + " is gone twice at once"));
        return new State(tokens);
    }

    private void findStatesThatCannotEnd() {
        Set<State> canEnd = new HashSet<>();
        Deque<State> open = new ArrayDeque<>(before.keySet().stream().filter(state -> state.tokens().isEmpty()).toList());
        while (!open.isEmpty()) {
            State state = open.pop();
            if (canEnd.add(state)) {
                open.addAll(before.get(state));
            }
        }
        before.keySet().stream().filter(state -> !canEnd.contains(state))
                .forEach(state -> findings.add("cannot end with " + state.tokens()));
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess sub && sub.triggeredByEvent();
    }

    private Set<String> in(FlowNode node) {
        return ids(flow -> flow.getTarget().equals(node));
    }

    private Set<String> out(FlowNode node) {
        return ids(flow -> flow.getSource().equals(node));
    }

    private Set<String> ids(Predicate<SequenceFlow> wanted) {
        return flows.stream().filter(wanted).map(SequenceFlow::getId).collect(Collectors.toCollection(TreeSet::new));
    }
}

package org.mingda.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every state that a model can come into, and what can happen there. */
final class StateSpace {

    static final int ENOUGH = 100_000;

    private final Map<State, List<Step>> steps = new LinkedHashMap<>();

    /** A model with more states than {@code atMost} is an error: nothing would be proved. */
    StateSpace(Play play, int atMost) {
        Deque<State> open = new ArrayDeque<>(play.begin());
        while (!open.isEmpty()) {
            State state = open.pop();
            if (!steps.containsKey(state)) {
                steps.put(state, play.steps(state));
                steps.get(state).forEach(step -> open.push(step.to()));
                refuseMoreThan(atMost);
            }
        }
    }

    private void refuseMoreThan(int atMost) {
        if (steps.size() > atMost) {
            throw new IllegalStateException("More than " + atMost + " states: too many to prove anything");
        }
    }

    Collection<State> states() {
        return steps.keySet();
    }

    /** The states in which nothing goes on by itself. */
    List<State> resting() {
        return steps.keySet().stream().filter(state -> steps.get(state).stream().noneMatch(Step::ordinary)).toList();
    }

    /** The states from which no final one can be reached, unless something from outside puts an end to them. */
    List<State> endless() {
        Map<State, List<State>> before = new HashMap<>();
        steps.forEach((state, next) -> next.stream().filter(Step::ordinary)
                .forEach(step -> before.computeIfAbsent(step.to(), ignored -> new ArrayList<>()).add(state)));
        Set<State> canEnd = new HashSet<>();
        Deque<State> open = new ArrayDeque<>(resting());
        while (!open.isEmpty()) {
            State state = open.pop();
            if (canEnd.add(state)) {
                open.addAll(before.getOrDefault(state, List.of()));
            }
        }
        return steps.keySet().stream().filter(state -> !canEnd.contains(state)).toList();
    }
}

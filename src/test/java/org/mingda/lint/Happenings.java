package org.mingda.lint;

import java.util.stream.Stream;

/** What comes from outside or with time: boundary events, and the sub-processes that an event begins. */
final class Happenings {

    private final Net net;
    private final Trace trace;

    Happenings(Net net, Trace trace) {
        this.net = net;
        this.trace = trace;
    }

    Stream<State> boundary(State state, String activity) {
        return net.boundaryEventsOf(activity).filter(event -> !isSpent(state, event)).map(event -> trace.leave(
                net.interrupts(event) ? cleared(state, activity).without(activity) : spend(state, event),
                event, net.out(event)));
    }

    /** One that is under way already changes nothing by happening again. */
    Stream<State> events(State state, String scope) {
        return state.has(State.mark(State.STOPPED, scope)) ? Stream.of() : net.eventScopesOf(scope)
                .filter(event -> !state.has(event) && !isSpent(state, event))
                .flatMap(event -> net.startsOf(event).stream().map(start -> begin(state, scope, event, start)));
    }

    private State begin(State state, String scope, String event, String start) {
        State before = net.interrupts(start)
                ? cleared(state, scope).plus(State.mark(State.STOPPED, scope))
                : net.once(start) ? spend(state, event) : state;
        return trace.leave(before.plus(event), start, net.out(start));
    }

    /** Without what lies in an activity or a scope, and what its boundary events remember. */
    State cleared(State state, String activity) {
        return state.without(mark -> net.contains(activity, mark) || mark.equals(State.mark(State.STOPPED, activity))
                || net.boundaryEventsOf(activity).anyMatch(event -> mark.equals(State.mark(State.SPENT, event))));
    }

    private static boolean isSpent(State state, String event) {
        return state.has(State.mark(State.SPENT, event));
    }

    private static State spend(State state, String event) {
        return state.plus(State.mark(State.SPENT, event));
    }
}

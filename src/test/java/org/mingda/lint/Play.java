package org.mingda.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/**
 * Plays a model through as the engine does: tokens move along flows, wait in activities, are taken away by what
 * interrupts. Called processes and several instances of one activity count as one activity.
 */
final class Play {

    /** After these nothing can be done for a request any more: every use case refuses. */
    private static final Set<String> CLOSING = Set.of("${closeRequest}", "${confirmWithdrawal}");

    private final Net net;
    private final Trace trace;
    private final Ways ways;
    private final Happenings happenings;

    Play(Net net, Trace trace) {
        this.net = net;
        this.trace = trace;
        this.ways = new Ways(net, trace);
        this.happenings = new Happenings(net, trace);
    }

    List<State> begin() {
        return net.startsOf(net.process()).stream()
                .map(start -> trace.leave(State.of(net.process()), start, net.out(start))).toList();
    }

    List<Step> steps(State state) {
        Optional<String> alone = state.tokens().filter(this::movesAlone).findFirst();
        if (alone.isPresent()) {
            return ways.move(state, alone.get()).map(Step::ordinary).toList();
        }
        Optional<String> done = state.tokens().filter(token -> isDone(state, token)).findFirst();
        return done.isPresent()
                ? List.of(Step.ordinary(complete(state, done.get())))
                : state.tokens().flatMap(token -> steps(state, token)).toList();
    }

    /** Where nothing runs side by side, moves need not wait for each other. */
    private boolean movesAlone(String token) {
        return net.isFlow(token) && !net.splits(net.scope(token)) && net.kind(net.target(token)) != Kind.PARALLEL;
    }

    private boolean isDone(State state, String token) {
        return net.isScope(token) && state.tokens().noneMatch(other -> net.contains(token, other));
    }

    private Stream<Step> steps(State state, String token) {
        if (net.isFlow(token)) {
            return ways.move(state, token).map(Step::ordinary);
        }
        Stream<Step> own = net.isScope(token)
                ? happenings.events(state, token).map(Step::fromOutside)
                : Stream.of(token).filter(net::isActivity).map(activity -> Step.ordinary(complete(state, activity)));
        return Stream.concat(own, happenings.boundary(state, token).map(Step::ordinary));
    }

    private State complete(State state, String token) {
        State after = happenings.cleared(state, token).without(token);
        after = closes(token) ? after.plus(State.CLOSED) : after;
        return net.isActivity(token) ? trace.leave(after, token, net.out(token)) : trace.leave(after, token, Set.of());
    }

    private boolean closes(String token) {
        return net.node(token) instanceof ServiceTask task
                && CLOSING.contains(String.valueOf(task.getCamundaDelegateExpression()));
    }
}

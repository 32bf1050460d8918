package org.mingda.lint;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A model played through to the last state. */
record Proof(Net net, Trace trace, StateSpace space) {

    private static volatile Model lastModel;
    private static volatile Proof last;

    /** Several rules ask about one model in turn. */
    static synchronized Proof of(Model model) {
        if (lastModel != model) {
            last = play(model, StateSpace.ENOUGH);
            lastModel = model;
        }
        return last;
    }

    static Proof play(Model model, int atMost) {
        Net net = new Net(model);
        Trace trace = new Trace();
        return new Proof(net, trace, new StateSpace(new Play(net, trace), atMost));
    }

    /** What somebody or something outside must go on with. */
    Stream<String> waiting(State state) {
        return state.tokens().filter(token -> net.kind(token) == Kind.WAIT);
    }

    /** Whether the product itself has done all it can. */
    boolean onlyWaits(State state) {
        return state.tokens().allMatch(token -> net.isScope(token) || net.kind(token) == Kind.WAIT);
    }

    boolean leadsNowhere(String node) {
        Kind kind = net.kind(node);
        return net.out(node).isEmpty() && kind != Kind.END && kind != Kind.TERMINATE && kind != Kind.EVENT_SCOPE;
    }

    String where(State state) {
        return state.tokens().filter(token -> !net.isScope(token)).map(State::element).collect(Collectors.joining(", "));
    }
}

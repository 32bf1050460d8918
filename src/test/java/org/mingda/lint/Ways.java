package org.mingda.lint;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What becomes of a token that comes to the end of a flow. */
final class Ways {

    private final Net net;
    private final Trace trace;

    Ways(Net net, Trace trace) {
        this.net = net;
        this.trace = trace;
    }

    Stream<State> move(State state, String flow) {
        String node = net.target(flow);
        State moved = state.without(flow);
        return switch (net.kind(node)) {
            case END -> Stream.of(trace.leave(moved, node, Set.of()));
            case TERMINATE -> Stream.of(trace.leave(state.without(mark -> net.contains(net.scope(node), mark)), node, Set.of()));
            case CHOICE -> net.out(node).stream().map(way -> trace.leave(moved, node, Set.of(way)));
            case PARALLEL -> join(state, flow, node);
            case INCLUSIVE -> arrive(moved.plus(State.mark(State.ARRIVED, flow)), node);
            case SCOPE -> net.startsOf(node).stream()
                    .map(start -> trace.leave(trace.put(moved, Set.of(node)), start, net.out(start)));
            default -> Stream.of(trace.put(moved, Set.of(node)));
        };
    }

    private Stream<State> join(State state, String flow, String gateway) {
        Set<String> all = net.in(gateway);
        boolean complete = all.stream().allMatch(state::has) && all.iterator().next().equals(flow);
        return complete ? Stream.of(trace.leave(state.without(all::contains), gateway, net.out(gateway))) : Stream.of();
    }

    /** The engine looks when a token arrives, and never again, whether another one can still come. */
    private Stream<State> arrive(State state, String gateway) {
        Set<String> arrived = new TreeSet<>();
        net.in(gateway).forEach(flow -> arrived.add(State.mark(State.ARRIVED, flow)));
        if (state.tokens().anyMatch(token -> !arrived.contains(token) && canCome(token, gateway))) {
            return Stream.of(state);
        }
        return subsets(gateway).map(ways -> trace.leave(state.without(arrived::contains), gateway, ways));
    }

    private boolean canCome(String token, String gateway) {
        String node = net.isFlow(State.element(token)) ? net.target(State.element(token)) : token;
        return net.kind(node) != null && net.reaches(node, gateway);
    }

    private Stream<Set<String>> subsets(String gateway) {
        String otherwise = net.defaultOf(gateway);
        Set<String> ways = new TreeSet<>(net.out(gateway));
        return otherwise != null && ways.remove(otherwise) ? Stream.concat(Stream.of(Set.of(otherwise)), subsets(ways)) : subsets(ways);
    }

    private static Stream<Set<String>> subsets(Collection<String> ways) {
        String[] all = ways.toArray(String[]::new);
        return IntStream.range(1, 1 << all.length).mapToObj(mask -> {
            Set<String> some = new TreeSet<>();
            IntStream.range(0, all.length).filter(i -> (mask >> i & 1) == 1).forEach(i -> some.add(all[i]));
            return some;
        });
    }
}

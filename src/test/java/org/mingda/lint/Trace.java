package org.mingda.lint;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was seen while a model was played.
 *
 * @param passed nodes and flows that a token has been at
 * @param twice  flows and activities that a second token came to while the first was still there
 */
record Trace(Set<String> passed, Set<String> twice) {

    Trace() {
        this(new TreeSet<>(), new TreeSet<>());
    }

    State put(State state, Collection<String> tokens) {
        passed.addAll(tokens);
        tokens.stream().filter(state::has).forEach(twice::add);
        return state.plus(tokens);
    }

    State leave(State state, String node, Collection<String> ways) {
        passed.add(node);
        return put(state, ways);
    }
}

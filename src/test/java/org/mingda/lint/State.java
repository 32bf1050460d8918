package org.mingda.lint;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where the tokens are: on flows, in activities and scopes under way; and what has happened for good.
 *
 * @param marks ids of flows, activities and scopes, and {@link #mark marks} such as {@code spent:Timer_ReplyDue}
 */
record State(Set<String> marks) {

    static final String ARRIVED = "arrived";
    static final String SPENT = "spent";
    static final String STOPPED = "stopped";
    /** The request is closed: what should be done from here on nobody can do any more. */
    static final String CLOSED = "closed:request";

    static State of(String... marks) {
        return new State(new TreeSet<>(Arrays.asList(marks)));
    }

    static String mark(String kind, String element) {
        return kind + ":" + element;
    }

    /** The element that a mark is about. */
    static String element(String mark) {
        return mark.substring(mark.indexOf(':') + 1);
    }

    /** What still moves, waits or is under way. */
    Stream<String> tokens() {
        return marks.stream().filter(mark -> !mark.contains(":") || mark.startsWith(ARRIVED));
    }

    boolean has(String mark) {
        return marks.contains(mark);
    }

    State plus(Collection<String> more) {
        Set<String> all = new TreeSet<>(marks);
        all.addAll(more);
        return new State(all);
    }

    State plus(String mark) {
        return plus(Set.of(mark));
    }

    State without(Predicate<String> which) {
        Set<String> rest = new TreeSet<>(marks);
        rest.removeIf(which);
        return new State(rest);
    }

    State without(String mark) {
        return without(mark::equals);
    }
}

package org.mingda.web;

import java.util.List;

/**
 * What a coordinator ticked and to whom it is to go.
 *
 * @param from whose tasks; blank for all open ones of the requests
 * @param target {@code person:<login>} or {@code unit:<id>}
 */
record HandOverOrder(List<String> numbers, String from, String target, String reason) {

    HandOverOrder {
        numbers = numbers == null ? List.of() : List.copyOf(numbers);
        target = target == null ? "" : target;
        reason = reason == null ? "" : reason.strip();
    }

    String fromOrNull() {
        return from == null || from.isBlank() ? null : from;
    }

    /** The login; null when it is to go to a unit. */
    String person() {
        return after("person:");
    }

    /** The unit's id; null when it is to go to a person. */
    String unit() {
        return after("unit:");
    }

    private String after(String kind) {
        return target.startsWith(kind) ? target.substring(kind.length()) : null;
    }
}

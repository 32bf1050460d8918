package org.mingda.request;

import java.util.List;

/**
 * Which requests of a group an order is for.
 *
 * @param numbers those ticked; looked at only when these are wanted
 */
public record BulkChoice(Scope scope, List<String> numbers) {

    public BulkChoice {
        numbers = numbers == null ? List.of() : List.copyOf(numbers);
    }

    /** How they were chosen. */
    public enum Scope {
        /** All of the group that wait for the step. */
        ALL,
        /** Of these, those that say what most of the group say. */
        SAME,
        /** Those that were ticked. */
        TICKED
    }
}

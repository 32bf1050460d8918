package org.mingda.request;

import java.time.LocalDate;

/**
 * One request of an order and what became of it.
 *
 * @param refusal why nothing was done, for the officer; null otherwise
 * @param differs whether the request says something else than most of the group do
 */
public record BulkItem(int place, String request, String applicant, String content, LocalDate receivedOn,
        LocalDate dueOn, Delivery delivery, boolean differs, State state, String refusal) {

    /** What became of it. */
    public enum State {
        WAITING, DONE, REFUSED
    }
}

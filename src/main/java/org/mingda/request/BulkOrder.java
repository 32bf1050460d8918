package org.mingda.request;

import java.time.Instant;
import java.util.Map;

/**
 * What an officer ordered to be done to each of many requests (批量办理单).
 *
 * @param topic  the group it was made from
 * @param fields what the officer filled in, by the names of the task's form; the same for all
 * @param shown  hash of the one draft that was shown to be judged; null where none is judged
 * @param startedAt null until the officer has confirmed it
 */
public record BulkOrder(long id, String agency, String topic, BulkStep step, State state, Map<String, String> fields,
        String shown, String orderedBy, Instant preparedAt, Instant startedAt, Instant finishedAt, Counts counts) {

    /** Where an order stands. */
    public enum State {
        /** Its requests are fixed and shown; nothing is done yet. */
        PREPARED,
        RUNNING,
        /** Each request is done or refused. */
        FINISHED
    }

    /** How many requests came to what. */
    public record Counts(int waiting, int done, int refused) {

        public int all() {
            return waiting + done + refused;
        }
    }

    public boolean prepared() {
        return state == State.PREPARED;
    }

    public boolean running() {
        return state == State.RUNNING;
    }
}

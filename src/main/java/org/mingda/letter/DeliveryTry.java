package org.mingda.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One try to bring a letter to its recipient.
 *
 * @param address     of an e-mail; empty otherwise
 * @param begunOn     the day it was sent, put on the portal, posted or published
 * @param deliveredOn null unless it is delivered
 * @param proof       in words
 * @param file        a stored scan of the return slip or signature; null when there is none
 * @param failure     why it failed, was settled or ended; empty otherwise
 * @param endedAt     null while it is under way
 */
public record DeliveryTry(long id, UUID letter, DeliveryWay way, String address, LocalDate begunOn, Instant begunAt,
        String begunBy, State state, String trackingNumber, LocalDate deliveredOn, String proof, UUID file,
        String failure, Instant endedAt, String endedBy) {

    /**
     * How a try stands. SETTLED: given up as done, for the reason that an officer wrote down. ENDED: nobody waits for
     * it any more, because the letter arrived on another way, goes to another address or is out of use.
     */
    public enum State {
        UNDER_WAY, DELIVERED, FAILED, SETTLED, ENDED
    }

    public boolean underWay() {
        return state == State.UNDER_WAY;
    }

    public boolean delivered() {
        return state == State.DELIVERED;
    }

    public boolean failed() {
        return state == State.FAILED;
    }

    /** Whether the letter has arrived by it, or counts as that. */
    public boolean done() {
        return delivered() || state == State.SETTLED;
    }
}

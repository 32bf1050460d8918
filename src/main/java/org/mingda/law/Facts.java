package org.mingda.law;

import java.time.LocalDate;
import java.util.List;
import org.mingda.law.ClockEvent.ExtensionApproved;
import org.mingda.law.ClockEvent.ReasonsGiven;

/**
 * A history put in order and found possible.
 *
 * @param reply the period that governs: the rule set's, or one that was ordered
 * @param delay the reasons with which a delay was fixed, null for none
 * @param end the day the request ended, null while it is open
 * @param endState how the clock stands from that day on
 * @param lastEvent the day of the latest event
 */
record Facts(
        LocalDate received,
        Period reply,
        List<Letter> letters,
        List<Consultation> consultations,
        ExtensionApproved extension,
        ReasonsGiven delay,
        LocalDate feeDelivered,
        LocalDate end,
        ClockState endState,
        LocalDate lastEvent) {

    /** Whether a court or a reconsideration organ fixed the period. */
    boolean ordered() {
        return reply.key().equals(OrderedPeriod.KEY);
    }

    boolean endedOn(LocalDate day) {
        return end != null && !day.isBefore(end);
    }

    /** The day to look from: never before receipt, never after the end. */
    LocalDate within(LocalDate day) {
        return Dates.earlier(Dates.later(day, received), end);
    }
}

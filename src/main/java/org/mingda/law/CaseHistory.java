package org.mingda.law;

import java.time.LocalDate;
import java.util.List;

/**
 * What the clock must know of a request; the order of the events does not matter.
 *
 * @param received day 0 of the period: the receipt date, or for a request handled anew the day the decision came
 * @param ordered the period that replaces the rule set's reply period, null for none
 */
public record CaseHistory(Channel channel, LocalDate received, List<ClockEvent> events, OrderedPeriod ordered) {

    public CaseHistory {
        events = List.copyOf(events);
    }

    public CaseHistory(Channel channel, LocalDate received, List<ClockEvent> events) {
        this(channel, received, events, null);
    }

    /** The same events under a period that was ordered. */
    public CaseHistory under(OrderedPeriod period) {
        return new CaseHistory(channel, received, events, period);
    }
}

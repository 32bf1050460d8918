package org.mingda.law;

import java.time.LocalDate;
import java.util.List;

/** What the clock must know of a request; the order of the events does not matter. */
public record CaseHistory(Channel channel, LocalDate received, List<ClockEvent> events) {

    public CaseHistory {
        events = List.copyOf(events);
    }
}

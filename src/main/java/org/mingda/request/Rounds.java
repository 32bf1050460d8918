package org.mingda.request;

import java.util.List;
import java.util.Optional;
import org.mingda.law.OrderedPeriod;

/** A request may be handled more than once: each order of a reconsideration organ or a court begins a new round. */
final class Rounds {

    private Rounds() {}

    /** The entries of the latest round, beginning with its reopening; all of them when there was none. */
    static List<LedgerEntry> latest(List<LedgerEntry> entries) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).type() == EventType.REQUEST_REOPENED) {
                return entries.subList(i, entries.size());
            }
        }
        return entries;
    }

    /** The entry that began this round; empty in the first. */
    static Optional<LedgerEntry> reopening(List<LedgerEntry> round) {
        return round.stream().findFirst().filter(entry -> entry.type() == EventType.REQUEST_REOPENED);
    }

    /** The period that was ordered; null when the statutory one runs anew. */
    static OrderedPeriod ordered(LedgerEntry reopening) {
        String days = reopening.text("orderedWorkingDays");
        return days == null ? null : new OrderedPeriod(Integer.parseInt(days), reopening.text("decision"));
    }
}

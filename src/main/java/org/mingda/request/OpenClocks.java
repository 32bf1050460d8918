package org.mingda.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.function.Consumer;
import org.mingda.law.Channel;
import org.mingda.law.ClockState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the open requests that a change of the calendar can touch, a portion at a time, however many there are. */
@Component
class OpenClocks {

    private static final int PORTION = 500;

    private final JdbcClient jdbc;
    private final Ledger ledger;

    OpenClocks(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * Hands over every open request whose period may contain one of these days.
     *
     * @param until later submissions were never counted by the old calendar
     */
    void across(NavigableSet<LocalDate> days, Instant until, Consumer<OpenClock> each) {
        if (days.isEmpty()) {
            return;
        }
        List<Row> portion = portion("", days, until);
        while (!portion.isEmpty()) {
            Map<String, List<LedgerEntry>> entries = ledger.clockEntries(portion.stream().map(Row::number).toList());
            portion.forEach(row -> each.accept(row.clock(entries.getOrDefault(row.number(), List.of()))));
            portion = portion(portion.get(portion.size() - 1).number(), days, until);
        }
    }

    private List<Row> portion(String after, NavigableSet<LocalDate> days, Instant until) {
        return jdbc.sql("""
                select number, kind, channel, received_on, clock_state from request
                where number > :after and stage <> 'CLOSED' and received_on < :last and submitted_at <= :until
                  and (clock_state = 'PAUSED' or clock_state = 'RUNNING' and (due_on is null or due_on >= :first))
                order by number limit :portion""")
                .param("after", after).param("first", days.first()).param("last", days.last())
                .param("until", Timestamp.from(until)).param("portion", PORTION)
                .query(Row.class).list();
    }

    /** One line of the table. */
    record Row(String number, RequestKind kind, Channel channel, LocalDate receivedOn, ClockState clockState) {

        OpenClock clock(List<LedgerEntry> entries) {
            return new OpenClock(number, clockState == ClockState.PAUSED,
                    CaseClock.history(kind, channel, receivedOn, entries));
        }
    }
}

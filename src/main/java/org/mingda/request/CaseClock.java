package org.mingda.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingda.law.CaseHistory;
import org.mingda.law.Channel;
import org.mingda.law.ClockReading;
import org.mingda.law.OrderedPeriod;
import org.mingda.law.RuleBook;
import org.mingda.law.RuleBooks;
import org.springframework.stereotype.Component;

/** The reply clock of a request, read from its ledger: due date, state and the explanation of every day. */
@Component
public class CaseClock {

    /** Article 41 sets no period; the office sets itself one, in working days. */
    private static final OrderedPeriod OWN_TARGET =
            new OrderedPeriod(20, "《条例》第四十一条没有规定期限，本机关");

    private final Requests requests;
    private final Ledger ledger;
    private final CurrentCalendar calendar;
    private final RuleBooks ruleBooks;
    private final Clock clock;

    CaseClock(Requests requests, Ledger ledger, CurrentCalendar calendar, RuleBooks ruleBooks, Clock clock) {
        this.requests = requests;
        this.ledger = ledger;
        this.calendar = calendar;
        this.ruleBooks = ruleBooks;
        this.clock = clock;
    }

    /** The clock as it stands today. */
    public ClockReading read(String number) {
        return read(requests.get(number), today());
    }

    /** The rule set that governs a request: the one in force on its receipt date. */
    public RuleBook ruleBook(String number) {
        return ruleBooks.inForceOn(requests.get(number).receivedOn());
    }

    private ClockReading read(Request request, LocalDate asOf) {
        CaseHistory history = history(request.kind(), request.channel(), request.receivedOn(),
                ledger.of(request.number()));
        return calendar.replyClock().read(history, asOf);
    }

    /** What the clock must know of a request, taken from its ledger; a request handled anew has a new clock. */
    static CaseHistory history(RequestKind kind, Channel channel, LocalDate receivedOn, List<LedgerEntry> entries) {
        List<LedgerEntry> round = Rounds.latest(entries);
        Optional<LedgerEntry> reopened = Rounds.reopening(round);
        CaseHistory history = new CaseHistory(channel, reopened.map(LedgerEntry::on).orElse(receivedOn),
                ClockEvents.of(round));
        return kind == RequestKind.CORRECTION ? history.under(OWN_TARGET)
                : history.under(reopened.map(Rounds::ordered).orElse(null));
    }

    /** Today in the office. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}

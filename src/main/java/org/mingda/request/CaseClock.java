package org.mingda.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingda.law.CaseHistory;
import org.mingda.law.Channel;
import org.mingda.law.ClockEvent;
import org.mingda.law.ClockReading;
import org.mingda.law.ConsultationKind;
import org.mingda.law.RuleBook;
import org.mingda.law.RuleBooks;
import org.springframework.stereotype.Component;

/** The reply clock of a request, read from its ledger: due date, state and the explanation of every day. */
@Component
public class CaseClock {

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
        CaseHistory history = history(request.channel(), request.receivedOn(), ledger.of(request.number()));
        return calendar.replyClock().read(history, asOf);
    }

    /** What the clock must know of a request, taken from its ledger. */
    static CaseHistory history(Channel channel, LocalDate receivedOn, List<LedgerEntry> entries) {
        return new CaseHistory(channel, receivedOn,
                entries.stream().map(CaseClock::clockEvent).flatMap(Optional::stream).toList());
    }

    /** Today in the office. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Optional<ClockEvent> clockEvent(LedgerEntry entry) {
        return Optional.ofNullable(switch (entry.type()) {
            case CONSULTATION_SENT ->
                new ClockEvent.ConsultationSent(entry.text("id"), ConsultationKind.THIRD_PARTY, entry.on());
            case CONSULTATION_DELIVERED -> new ClockEvent.ConsultationDelivered(entry.text("id"), entry.on());
            case CONSULTATION_ANSWERED -> new ClockEvent.ConsultationAnswered(entry.text("id"), entry.on());
            case CONSULTATION_EXPIRED -> new ClockEvent.ConsultationExpired(entry.text("id"), entry.on());
            case DEADLINE_EXTENDED ->
                new ClockEvent.ExtensionApproved(entry.on(), Integer.parseInt(entry.text("workingDays")));
            case REPLY_ISSUED -> new ClockEvent.Replied(entry.on());
            case REQUEST_WITHDRAWN -> new ClockEvent.Withdrawn(entry.on());
            default -> null;
        });
    }
}

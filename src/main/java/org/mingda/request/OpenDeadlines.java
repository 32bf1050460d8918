package org.mingda.request;

import static org.mingda.request.EventType.CLARIFICATION_DELIVERED;
import static org.mingda.request.EventType.CLARIFICATION_LAPSED;
import static org.mingda.request.EventType.CLARIFICATION_RECEIVED;
import static org.mingda.request.EventType.CLARIFICATION_REQUESTED;
import static org.mingda.request.EventType.CONSULTATION_ANSWERED;
import static org.mingda.request.EventType.CONSULTATION_DELIVERED;
import static org.mingda.request.EventType.CONSULTATION_EXPIRED;
import static org.mingda.request.EventType.CONSULTATION_SENT;
import static org.mingda.request.EventType.FEE_LAPSED;
import static org.mingda.request.EventType.FEE_NOTICE_RECEIVED;
import static org.mingda.request.EventType.FEE_NOTIFIED;
import static org.mingda.request.EventType.FEE_PAID;
import static org.mingda.request.EventType.FEE_WAIVED;
import static org.mingda.request.EventType.REASONS_DELIVERED;
import static org.mingda.request.EventType.REASONS_DEMANDED;
import static org.mingda.request.EventType.REASONS_GIVEN;
import static org.mingda.request.EventType.REASONS_LAPSED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mingda.law.ClockReading;
import org.mingda.law.ClockState;
import org.springframework.stereotype.Component;

/** Every last day of a request that still has to be kept: the law's (Articles 30 to 35) and the units' own. */
@Component
public class OpenDeadlines {

    /** What somebody waits for, from the first of these entries until one of the others. */
    private record Waiting(Set<EventType> begins, Set<EventType> ends) { }

    private static final Map<String, Waiting> WAITING = Map.of(
            "clarification-answer", new Waiting(Set.of(CLARIFICATION_REQUESTED, CLARIFICATION_DELIVERED),
                    Set.of(CLARIFICATION_RECEIVED, CLARIFICATION_LAPSED)),
            "reasons-answer", new Waiting(Set.of(REASONS_DEMANDED, REASONS_DELIVERED),
                    Set.of(REASONS_GIVEN, REASONS_LAPSED)),
            "fee-payment", new Waiting(Set.of(FEE_NOTIFIED, FEE_NOTICE_RECEIVED),
                    Set.of(FEE_PAID, FEE_LAPSED, FEE_WAIVED)),
            "consultation-answer", new Waiting(Set.of(CONSULTATION_SENT, CONSULTATION_DELIVERED),
                    Set.of(CONSULTATION_ANSWERED, CONSULTATION_EXPIRED)));

    private final Requests requests;
    private final Ledger ledger;
    private final CaseClock caseClock;
    private final Assignments assignments;

    OpenDeadlines(Requests requests, Ledger ledger, CaseClock caseClock, Assignments assignments) {
        this.requests = requests;
        this.ledger = ledger;
        this.caseClock = caseClock;
        this.assignments = assignments;
    }

    /** The reply's first; empty when the period has ended. */
    public List<OpenDeadline> of(String number) {
        ClockReading reading = caseClock.read(number);
        if (reading.state() != ClockState.RUNNING && reading.state() != ClockState.PAUSED) {
            return List.of();
        }
        List<LedgerEntry> entries = ledger.of(number);
        Stage stage = requests.get(number).stage();
        List<OpenDeadline> open = new ArrayList<>(List.of(new OpenDeadline(OpenDeadline.REPLY, null, reading.due())));
        reading.otherDeadlines().forEach((key, dueOn) -> {
            OpenDeadline deadline = deadline(key, dueOn);
            if (isOpen(deadline, stage, entries)) {
                open.add(deadline);
            }
        });
        assignments.of(number).stream().filter(UnitAssignment::open).forEach(assignment -> open.add(
                new OpenDeadline(OpenDeadline.UNIT_SEARCH, assignment.unit(), assignment.dueOn())));
        return open;
    }

    private static OpenDeadline deadline(String key, LocalDate dueOn) {
        String[] parts = key.split(":", 2);
        return new OpenDeadline(parts[0], parts.length == 1 ? null : parts[1], dueOn);
    }

    private static boolean isOpen(OpenDeadline deadline, Stage stage, List<LedgerEntry> entries) {
        if (deadline.name().equals(OpenDeadline.CLARIFICATION_NOTICE)) {
            return stage == Stage.REGISTRATION || stage == Stage.CLARIFICATION
                    && entries.stream().noneMatch(entry -> entry.type() == CLARIFICATION_REQUESTED);
        }
        Waiting waiting = WAITING.get(deadline.name());
        return waiting != null && waits(waiting, deadline, entries);
    }

    private static boolean waits(Waiting waiting, OpenDeadline deadline, List<LedgerEntry> entries) {
        Optional<LedgerEntry> last = entries.stream()
                .filter(entry -> waiting.begins.contains(entry.type()) || waiting.ends.contains(entry.type()))
                .filter(entry -> deadline.subject() == null || Objects.equals(deadline.subject(), entry.text("id")))
                .reduce((earlier, later) -> later);
        return last.filter(entry -> waiting.begins.contains(entry.type())).isPresent();
    }
}

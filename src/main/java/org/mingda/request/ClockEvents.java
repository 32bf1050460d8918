package org.mingda.request;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingda.law.ClockEvent;

/** Which entries of a ledger bear on the clock, and what each of them means to it: the one list of both. */
final class ClockEvents {

    private static final Map<EventType, Meaning> MEANING = Map.ofEntries(
            entry(EventType.CONSULTATION_SENT, (entry, all) ->
                    new ClockEvent.ConsultationSent(
                            entry.text("id"), ConsulteeKind.clockKind(entry.text("kind")), entry.on())),
            entry(EventType.CONSULTATION_DELIVERED, (entry, all) ->
                    last(entry, all) ? new ClockEvent.ConsultationDelivered(entry.text("id"), entry.on()) : null),
            entry(EventType.CONSULTATION_ANSWERED, (entry, all) ->
                    new ClockEvent.ConsultationAnswered(entry.text("id"), entry.on())),
            entry(EventType.CONSULTATION_EXPIRED, (entry, all) ->
                    new ClockEvent.ConsultationExpired(entry.text("id"), entry.on())),
            entry(EventType.CLARIFICATION_REQUESTED, QuestionEvents::clarificationRequested),
            entry(EventType.CLARIFICATION_DELIVERED, (entry, all) -> null), // may name a later last day
            entry(EventType.CLARIFICATION_RECEIVED, (entry, all) -> new ClockEvent.ClarificationReceived(entry.on())),
            entry(EventType.CLARIFICATION_LAPSED, (entry, all) -> new ClockEvent.ClarificationLapsed(entry.on())),
            entry(EventType.REASONS_DEMANDED, QuestionEvents::reasonsDemanded),
            entry(EventType.REASONS_DELIVERED, (entry, all) -> null), // may name a later last day
            entry(EventType.REASONS_GIVEN, QuestionEvents::reasonsGiven),
            entry(EventType.REASONS_ACCEPTED, (entry, all) -> null), // may fix a delay
            entry(EventType.REASONS_LAPSED, QuestionEvents::reasonsLapsed),
            entry(EventType.DEADLINE_EXTENDED, (entry, all) ->
                    new ClockEvent.ExtensionApproved(entry.on(), Integer.parseInt(entry.text("workingDays")))),
            entry(EventType.REQUEST_REOPENED, (entry, all) -> null), // begins a round: see Rounds
            entry(EventType.FEE_NOTIFIED, (entry, all) -> new ClockEvent.FeeNotified(entry.on())),
            entry(EventType.FEE_NOTICE_RECEIVED, (entry, all) ->
                    last(entry, all) ? new ClockEvent.FeeNoticeReceived(entry.on()) : null),
            entry(EventType.FEE_PAID, (entry, all) -> new ClockEvent.FeePaid(entry.on())),
            entry(EventType.FEE_LAPSED, (entry, all) -> new ClockEvent.FeeLapsed(entry.on())),
            entry(EventType.REPLY_ISSUED, (entry, all) -> lapsed(all) ? null : new ClockEvent.Replied(entry.on())),
            entry(EventType.REQUEST_WITHDRAWN, (entry, all) ->
                    lapsed(all) ? null : new ClockEvent.Withdrawn(entry.on())));

    private static final List<String> LEDGER_NAMES =
            MEANING.keySet().stream().map(EventType::ledgerName).sorted().toList();

    /** The letter that tells of a lapse is no second end: the request ended when it lapsed. */
    private static boolean lapsed(List<LedgerEntry> all) {
        return all.stream().anyMatch(entry -> entry.type() == EventType.FEE_LAPSED
                || entry.type() == EventType.CLARIFICATION_LAPSED);
    }

    /** A letter that came back and arrived later counts from the later day. */
    private static boolean last(LedgerEntry entry, List<LedgerEntry> all) {
        return all.stream().filter(other -> other.type() == entry.type()
                        && Objects.equals(other.text("id"), entry.text("id")))
                .reduce((earlier, later) -> later).filter(entry::equals).isPresent();
    }

    private ClockEvents() {
    }

    /** The names in the ledger of the entries that the clock must see; all others may stay unread. */
    static Collection<String> ledgerNames() {
        return LEDGER_NAMES;
    }

    static List<ClockEvent> of(List<LedgerEntry> ledger) {
        List<LedgerEntry> bearing = ledger.stream().filter(entry -> MEANING.containsKey(entry.type())).toList();
        return bearing.stream().map(entry -> MEANING.get(entry.type()).of(entry, bearing)).filter(Objects::nonNull)
                .toList();
    }

    /** What one entry means to the clock among all that bear on it; null for nothing. */
    interface Meaning {

        ClockEvent of(LedgerEntry entry, List<LedgerEntry> all);
    }
}

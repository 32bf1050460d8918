package org.mingda.web.law;

import static org.mingda.web.law.EventField.ANSWER_BY;
import static org.mingda.web.law.EventField.ID;
import static org.mingda.web.law.EventField.KIND;
import static org.mingda.web.law.EventField.WORKING_DAYS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mingda.law.ClockEvent;
import org.mingda.law.ConsultationKind;

/** The events anybody may name when asking for a due date, each with what it must and may say. */
public enum EventKind {
    CLARIFICATION_REQUESTED(Set.of(), Set.of(ANSWER_BY),
            said -> new ClockEvent.ClarificationRequested(said.on(), said.answerBy())),
    CLARIFICATION_RECEIVED(Set.of(), Set.of(), said -> new ClockEvent.ClarificationReceived(said.on())),
    CLARIFICATION_LAPSED(Set.of(), Set.of(), said -> new ClockEvent.ClarificationLapsed(said.on())),
    CONSULTATION_SENT(Set.of(ID, KIND), Set.of(),
            said -> new ClockEvent.ConsultationSent(said.id(), said.kind(), said.on())),
    CONSULTATION_DELIVERED(Set.of(ID), Set.of(KIND),
            said -> new ClockEvent.ConsultationDelivered(said.id(), said.on())),
    CONSULTATION_ANSWERED(Set.of(ID), Set.of(KIND), said -> new ClockEvent.ConsultationAnswered(said.id(), said.on())),
    CONSULTATION_EXPIRED(Set.of(ID), Set.of(KIND), said -> new ClockEvent.ConsultationExpired(said.id(), said.on())),
    EXTENSION_APPROVED(Set.of(WORKING_DAYS), Set.of(),
            said -> new ClockEvent.ExtensionApproved(said.on(), said.workingDays())),
    REASONS_DEMANDED(Set.of(), Set.of(ANSWER_BY),
            said -> new ClockEvent.ReasonsDemanded(said.on(), said.answerBy())),
    REASONS_GIVEN(Set.of(), Set.of(WORKING_DAYS),
            said -> new ClockEvent.ReasonsGiven(said.on(), said.workingDays())),
    FEE_NOTIFIED(Set.of(), Set.of(), said -> new ClockEvent.FeeNotified(said.on())),
    FEE_NOTICE_RECEIVED(Set.of(), Set.of(), said -> new ClockEvent.FeeNoticeReceived(said.on())),
    FEE_PAID(Set.of(), Set.of(), said -> new ClockEvent.FeePaid(said.on())),
    FEE_LAPSED(Set.of(), Set.of(), said -> new ClockEvent.FeeLapsed(said.on())),
    REPLIED(Set.of(), Set.of(), said -> new ClockEvent.Replied(said.on())),
    WITHDRAWN(Set.of(), Set.of(), said -> new ClockEvent.Withdrawn(said.on()));

    private final Set<EventField> required;
    private final Set<EventField> optional;
    private final Function<Said, ClockEvent> maker;

    EventKind(Set<EventField> required, Set<EventField> optional, Function<Said, ClockEvent> maker) {
        this.required = required;
        this.optional = optional;
        this.maker = maker;
    }

    /** What an event says, read; null where it says nothing. */
    record Said(LocalDate on, String id, ConsultationKind kind, LocalDate answerBy, Integer workingDays) {}

    /** The name in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(EventKind::key).toList();
    }

    static Optional<EventKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(Faults.tidy(key))).findFirst();
    }

    public boolean requires(EventField field) {
        return required.contains(field);
    }

    public boolean allows(EventField field) {
        return requires(field) || optional.contains(field);
    }

    ClockEvent event(Said said) {
        return maker.apply(said);
    }
}

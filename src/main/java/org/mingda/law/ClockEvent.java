package org.mingda.law;

import java.time.LocalDate;

/** Something that happened to a request and may move its clock; all periods named here are working days. */
public sealed interface ClockEvent {

    LocalDate on();

    /** The consultation it belongs to; null for what concerns the request itself. */
    default String id() {
        return null;
    }

    /** The one notice to correct the request (Article 30); {@code answerBy} is the last day it names, or null. */
    record ClarificationRequested(LocalDate on, LocalDate answerBy) implements ClockEvent {
    }

    record ClarificationReceived(LocalDate on) implements ClockEvent {
    }

    /** The applicant did not correct in time and without good reason: the request counts as given up (Article 30). */
    record ClarificationLapsed(LocalDate on) implements ClockEvent {
    }

    record ConsultationSent(String id, ConsultationKind kind, LocalDate on) implements ClockEvent {
    }

    /** The addressee received the letter: his own period runs from this day. */
    record ConsultationDelivered(String id, LocalDate on) implements ClockEvent {
    }

    record ConsultationAnswered(String id, LocalDate on) implements ClockEvent {
    }

    /** The addressee's period ran out unanswered; {@code on} is its last day or any later day. */
    record ConsultationExpired(String id, LocalDate on) implements ClockEvent {
    }

    /** The head of the disclosure office agreed to more time (Article 33). */
    record ExtensionApproved(LocalDate on, int workingDays) implements ClockEvent {
    }

    /** Reasons for the number or frequency of requests were demanded (Article 35); {@code answerBy} may be null. */
    record ReasonsDemanded(LocalDate on, LocalDate answerBy) implements ClockEvent {
    }

    /** The reasons came; {@code delayedWorkingDays} is the delay fixed and told to the applicant, null for none. */
    record ReasonsGiven(LocalDate on, Integer delayedWorkingDays) implements ClockEvent {
    }

    record FeeNotified(LocalDate on) implements ClockEvent {
    }

    record FeeNoticeReceived(LocalDate on) implements ClockEvent {
    }

    record FeePaid(LocalDate on) implements ClockEvent {
    }

    /** The fee was not paid in time: the request counts as given up (fee measures, Article 6). */
    record FeeLapsed(LocalDate on) implements ClockEvent {
    }

    record Replied(LocalDate on) implements ClockEvent {
    }

    record Withdrawn(LocalDate on) implements ClockEvent {
    }
}

package org.mingda.law;

import static org.mingda.law.EventIndex.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.law.ClockEvent.ClarificationLapsed;
import org.mingda.law.ClockEvent.ClarificationReceived;
import org.mingda.law.ClockEvent.ClarificationRequested;
import org.mingda.law.ClockEvent.ConsultationAnswered;
import org.mingda.law.ClockEvent.ConsultationDelivered;
import org.mingda.law.ClockEvent.ConsultationExpired;
import org.mingda.law.ClockEvent.ConsultationSent;
import org.mingda.law.ClockEvent.ExtensionApproved;
import org.mingda.law.ClockEvent.FeeLapsed;
import org.mingda.law.ClockEvent.FeeNoticeReceived;
import org.mingda.law.ClockEvent.FeeNotified;
import org.mingda.law.ClockEvent.FeePaid;
import org.mingda.law.ClockEvent.ReasonsDemanded;
import org.mingda.law.ClockEvent.ReasonsGiven;

/** Turns recorded events into facts, refusing what contradicts itself. */
final class FactsReader {

    private final CaseHistory history;
    private final EventIndex events;
    private final RuleBook book;
    private final WorkingCalendar calendar;

    FactsReader(CaseHistory history, RuleBook book, WorkingCalendar calendar) {
        this.history = history;
        this.events = new EventIndex(history.events());
        this.book = book;
        this.calendar = calendar;
    }

    Facts read() {
        ClockEvent end = end();
        Facts facts = new Facts(history.received(), reply(), letters(), consultations(), extension(), delay(),
                feeDelivered(), on(end), stateAfter(end), lastEvent());
        new HistoryCheck(facts, history, events, book, calendar).run();
        return facts;
    }

    private Period reply() {
        return history.ordered() == null ? book.period("reply") : history.ordered().period();
    }

    private LocalDate lastEvent() {
        LocalDate last = history.received();
        for (ClockEvent event : history.events()) {
            Impossible.EVENT_BEFORE_RECEIPT.whenBefore(event.on(), history.received());
            last = Dates.later(last, event.on());
        }
        return last;
    }

    private ClockEvent end() {
        ClockEvent end = null;
        for (ClockEvent event : history.events()) {
            if (HistoryCheck.isEnd(event)) {
                Impossible.SECOND_END.whenSecond(end, event);
                end = event;
            }
        }
        return end;
    }

    private static ClockState stateAfter(ClockEvent end) {
        return end instanceof ClarificationLapsed || end instanceof FeeLapsed ? ClockState.LAPSED : ClockState.ENDED;
    }

    private List<Letter> letters() {
        List<Letter> letters = new ArrayList<>(3);
        add(letters, clarification());
        add(letters, reasons());
        add(letters, fee());
        return letters;
    }

    private static void add(List<Letter> letters, Letter letter) {
        if (letter != null) {
            letters.add(letter);
        }
    }

    private Letter clarification() {
        ClarificationRequested asked = events.one(ClarificationRequested.class, Impossible.SECOND_CLARIFICATION);
        LocalDate got = on(events.one(ClarificationReceived.class, Impossible.SECOND_RECORD));
        LocalDate lapsed = on(events.one(ClarificationLapsed.class, Impossible.SECOND_RECORD));
        return letter(LetterKind.CLARIFICATION, asked, asked == null ? null : asked.answerBy(), got, lapsed);
    }

    private Letter reasons() {
        ReasonsDemanded asked = events.one(ReasonsDemanded.class, Impossible.SECOND_REASONS_DEMAND);
        LocalDate got = on(events.one(ReasonsGiven.class, Impossible.SECOND_RECORD));
        return letter(LetterKind.REASONS, asked, asked == null ? null : asked.answerBy(), got, null);
    }

    private Letter fee() {
        FeeNotified asked = events.one(FeeNotified.class, Impossible.SECOND_FEE_NOTICE);
        LocalDate got = on(events.one(FeePaid.class, Impossible.SECOND_RECORD));
        LocalDate delivered = feeDelivered();
        LocalDate lapsed = on(events.one(FeeLapsed.class, Impossible.SECOND_RECORD));
        HistoryCheck.answers(on(asked), delivered);
        HistoryCheck.answers(delivered, got, delivered != null);
        return letter(LetterKind.FEE, asked, after(delivered, "fee-payment"), got, lapsed);
    }

    private static Letter letter(
            LetterKind kind, ClockEvent asked, LocalDate answerBy, LocalDate answered, LocalDate lapsed) {
        HistoryCheck.answers(on(asked), answered);
        HistoryCheck.answers(on(asked), lapsed);
        return asked == null ? null : new Letter(kind, asked.on(), answerBy, answered);
    }

    private LocalDate feeDelivered() {
        return on(events.one(FeeNoticeReceived.class, Impossible.SECOND_RECORD));
    }

    private LocalDate after(LocalDate day0, String period) {
        Optional<Period> rule = day0 == null ? Optional.empty() : book.find(period);
        return rule.map(found -> calendar.plusWorkingDays(day0, found.days())).orElse(null);
    }

    private ExtensionApproved extension() {
        return events.one(ExtensionApproved.class, Impossible.SECOND_EXTENSION);
    }

    private ReasonsGiven delay() {
        ReasonsGiven given = events.one(ReasonsGiven.class, Impossible.SECOND_RECORD);
        if (given == null || given.delayedWorkingDays() == null) {
            return null;
        }
        Impossible.DELAY_LENGTH.when(given.delayedWorkingDays() < 1, given.delayedWorkingDays());
        return given;
    }

    private List<Consultation> consultations() {
        List<Consultation> found = new ArrayList<>(4);
        for (ClockEvent event : history.events()) {
            if (event instanceof ConsultationSent letter) {
                Impossible.CONSULTATION_SENT_TWICE.when(known(found, letter.id()), letter.id());
                found.add(consultation(letter));
            }
        }
        for (ClockEvent event : history.events()) {
            String id = event.id();
            Impossible.UNKNOWN_CONSULTATION.when(id != null && !known(found, id), id);
        }
        return found;
    }

    private static boolean known(List<Consultation> consultations, String id) {
        for (Consultation one : consultations) {
            if (one.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private Consultation consultation(ConsultationSent letter) {
        String id = letter.id();
        LocalDate delivered = events.day(ConsultationDelivered.class, id);
        return new Consultation(id, letter.kind(), letter.on(), delivered, after(delivered, letter.kind().answerPeriod),
                events.day(ConsultationAnswered.class, id), events.day(ConsultationExpired.class, id));
    }
}

package org.mingda.law;

import java.time.LocalDate;
import java.util.Optional;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.law.ClockEvent.ClarificationLapsed;
import org.mingda.law.ClockEvent.ConsultationAnswered;
import org.mingda.law.ClockEvent.ConsultationDelivered;
import org.mingda.law.ClockEvent.ConsultationExpired;
import org.mingda.law.ClockEvent.FeeLapsed;
import org.mingda.law.ClockEvent.FeeNoticeReceived;
import org.mingda.law.ClockEvent.Replied;
import org.mingda.law.ClockEvent.Withdrawn;

/** Refuses histories whose dates contradict each other, as far as no counting of the reply period is needed. */
record HistoryCheck(Facts facts, CaseHistory history, EventIndex events, RuleBook book, WorkingCalendar calendar) {

    void run() {
        facts.letters().forEach(this::letter);
        facts.consultations().forEach(this::consultation);
        lapse(LetterKind.CLARIFICATION, events.one(ClarificationLapsed.class, Impossible.SECOND_RECORD));
        lapse(LetterKind.FEE, events.one(FeeLapsed.class, Impossible.SECOND_RECORD));
        if (facts.end() != null) {
            history.events().forEach(this::notAfterEnd);
        }
        extension();
    }

    static boolean isEnd(ClockEvent event) {
        return event instanceof Replied || event instanceof Withdrawn || event instanceof ClarificationLapsed
                || event instanceof FeeLapsed;
    }

    /** An answer or delivery needs its letter, on the same day or earlier. */
    static void answers(LocalDate letter, LocalDate answer) {
        answers(letter, answer, true);
    }

    static void answers(LocalDate letter, LocalDate answer, boolean letterNeeded) {
        if (answer == null || letter == null && !letterNeeded) {
            return;
        }
        Impossible.ANSWER_WITHOUT_LETTER.when(letter == null, answer);
        Impossible.ANSWER_BEFORE_LETTER.when(answer.isBefore(letter), answer, letter);
    }

    /** Mail of others may still come in when the request is closed; acts of the agency may not. */
    private static boolean arrivesLate(ClockEvent event) {
        return event instanceof ConsultationDelivered || event instanceof ConsultationAnswered
                || event instanceof ConsultationExpired || event instanceof FeeNoticeReceived;
    }

    private void notAfterEnd(ClockEvent event) {
        boolean after = event.on().isAfter(facts.end()) && !arrivesLate(event);
        Impossible.ACT_AFTER_END.when(after, event.on(), facts.end());
    }

    private void letter(Letter letter) {
        boolean backwards = letter.answerBy() != null && letter.answerBy().isBefore(letter.sent());
        Impossible.TERM_BEFORE_LETTER.when(backwards, letter.answerBy(), letter.sent());
    }

    private void lapse(LetterKind kind, ClockEvent lapsed) {
        if (lapsed == null) {
            return;
        }
        Letter letter = facts.letters().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
        Impossible.LAPSE_AFTER_ANSWER.when(letter.answered() != null && !letter.answered().isAfter(lapsed.on()),
                letter.answered(), lapsed.on());
        LocalDate last = kind == LetterKind.FEE ? lastDayToPay(letter) : letter.answerBy();
        Impossible.LAPSE_TOO_EARLY.when(last != null && lapsed.on().isBefore(last), lapsed.on(), last);
    }

    /** Without proof of delivery the notice came at the earliest on the day it was sent. */
    private LocalDate lastDayToPay(Letter fee) {
        return fee.answerBy() != null ? fee.answerBy() : earliestLast("fee-payment", fee.sent());
    }

    private LocalDate earliestLast(String period, LocalDate sent) {
        Optional<Period> rule = book.find(period);
        return rule.map(found -> calendar.plusWorkingDays(sent, found.days())).orElse(null);
    }

    private void consultation(Consultation one) {
        answers(one.sent(), one.delivered());
        answers(one.sent(), one.answered());
        answers(one.delivered(), one.answered(), false);
        answers(one.sent(), one.expired());
        if (one.expired() != null) {
            expiry(one);
        }
    }

    private void expiry(Consultation one) {
        boolean unproven = one.delivered() == null && book.is("consultation-expiry-without-delivery", "refuse");
        Impossible.EXPIRY_WITHOUT_DELIVERY.when(unproven, one.id());
        LocalDate last = one.answerBy() != null
                ? one.answerBy() : earliestLast(one.kind().answerPeriod, one.sent());
        Impossible.EXPIRY_TOO_EARLY.when(last != null && one.expired().isBefore(last), one.expired(), last);
        LocalDate inTime = one.answerBy() != null ? one.answerBy() : one.expired();
        Impossible.EXPIRY_AFTER_ANSWER.when(one.answered() != null && !one.answered().isAfter(inTime),
                one.answered(), one.expired());
    }

    private void extension() {
        if (facts.extension() == null) {
            return;
        }
        boolean refused = facts.ordered() && book.is("ordered-period-extension", "refused");
        Impossible.EXTENSION_OF_ORDERED.when(refused, facts.extension().on());
        int longest = book.find("extension").map(Period::days).orElse(0);
        int days = facts.extension().workingDays();
        Impossible.EXTENSION_LENGTH.when(days < 1 || days > longest, days, longest);
    }
}

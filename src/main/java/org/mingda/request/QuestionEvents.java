package org.mingda.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.mingda.law.ClockEvent;

/** What questions to the applicant mean for the clock. */
final class QuestionEvents {

    static final String DELAY = "delayedWorkingDays";

    private QuestionEvents() {}

    static ClockEvent clarificationRequested(LedgerEntry entry, List<LedgerEntry> all) {
        return new ClockEvent.ClarificationRequested(entry.on(), answerBy(Question.CLARIFICATION, all));
    }

    static ClockEvent reasonsDemanded(LedgerEntry entry, List<LedgerEntry> all) {
        return new ClockEvent.ReasonsDemanded(entry.on(), answerBy(Question.REASONS, all));
    }

    static ClockEvent reasonsGiven(LedgerEntry entry, List<LedgerEntry> all) {
        return new ClockEvent.ReasonsGiven(entry.on(), delay(all));
    }

    /**
     * The wait ends with the last day named. The law knows no lapse here: the refusal has the period that an answer of
     * that day would have had.
     */
    static ClockEvent reasonsLapsed(LedgerEntry entry, List<LedgerEntry> all) {
        return new ClockEvent.ReasonsGiven(answerBy(Question.REASONS, all), null);
    }

    /** The last day to answer: the one that the letter names, or the later one fixed when the letter came late. */
    static LocalDate answerBy(Question question, List<LedgerEntry> all) {
        return all.stream().filter(entry -> entry.type() == question.asked || entry.type() == question.delivered)
                .map(entry -> entry.text("answerBy")).filter(Objects::nonNull).map(LocalDate::parse)
                .max(LocalDate::compareTo).orElseThrow();
    }

    private static Integer delay(List<LedgerEntry> all) {
        return all.stream().filter(entry -> entry.type() == EventType.REASONS_ACCEPTED)
                .map(entry -> entry.text(DELAY)).filter(Objects::nonNull).map(Integer::valueOf)
                .findFirst().orElse(null);
    }
}

package org.mingda.web.law;

import java.time.Clock;
import java.time.LocalDate;
import org.mingda.law.ClockReading;
import org.mingda.law.RuleBook;
import org.mingda.law.RuleBooks;
import org.mingda.request.CurrentCalendar;
import org.springframework.stereotype.Component;

/** Answers when a reply is due and why; keeps nothing of what it was asked. */
@Component
public class AnswerDeadline {

    private final CurrentCalendar current;
    private final RuleBooks ruleBooks;
    private final Clock clock;

    AnswerDeadline(CurrentCalendar current, RuleBooks ruleBooks, Clock clock) {
        this.current = current;
        this.ruleBooks = ruleBooks;
        this.clock = clock;
    }

    /** What the clock says, and the day it was asked about. */
    public record Answer(ClockReading reading, LocalDate asOf) {}

    /**
     * Throws {@link BadQuestion} for what cannot be read and {@link org.mingda.law.ImpossibleHistory} for what cannot
     * have happened.
     */
    public Answer answer(DeadlineQuestion question) {
        ReadQuestion read = new QuestionReader(ruleBooks, LocalDate.now(clock)).read(question);
        RuleBook book = read.ruleBook().orElseGet(() -> ruleBooks.inForceOn(read.history().received()));
        return new Answer(current.replyClock().read(read.history(), read.asOf(), book), read.asOf());
    }
}

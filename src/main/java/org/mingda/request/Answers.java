package org.mingda.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What became of the questions to an applicant (Articles 30 and 35). */
@Component("answers")
public class Answers {

    private final Ledger ledger;
    private final CurrentCalendar calendar;
    private final int workingDaysToRecord;

    /** @param workingDaysToRecord what came in time on paper may still be recorded so many working days later */
    Answers(Ledger ledger, CurrentCalendar calendar,
            @Value("${mingda.answers.working-days-to-record:3}") int workingDaysToRecord) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.workingDaysToRecord = workingDaysToRecord;
    }

    /** Whether the request can go on after the latest question: answered, and found clear or reasonable. */
    public boolean sufficient(String number) {
        return ledger.latest(number, EventType.CLARIFICATION_ACCEPTED, EventType.CLARIFICATION_UNCLEAR,
                        EventType.CLARIFICATION_LAPSED, EventType.REASONS_ACCEPTED, EventType.REASONS_REJECTED,
                        EventType.REASONS_LAPSED)
                .filter(entry -> entry.type() == EventType.CLARIFICATION_ACCEPTED
                        || entry.type() == EventType.REASONS_ACCEPTED)
                .isPresent();
    }

    /** Whether the latest question was answered. */
    public boolean received(String number) {
        return ledger.latest(number, EventType.CLARIFICATION_REQUESTED, EventType.CLARIFICATION_RECEIVED,
                        EventType.REASONS_DEMANDED, EventType.REASONS_GIVEN)
                .filter(entry -> entry.type() == EventType.CLARIFICATION_RECEIVED
                        || entry.type() == EventType.REASONS_GIVEN)
                .isPresent();
    }

    /** Whether a delayed period was fixed because the reasons are good but the work cannot be done in time. */
    public boolean delayed(String number) {
        return ledger.latest(number, EventType.REASONS_ACCEPTED)
                .map(entry -> entry.text(QuestionEvents.DELAY)).isPresent();
    }

    /** The question that still waits for its answer. */
    public Optional<AskedQuestion> waiting(String number) {
        return Stream.of(Question.values()).filter(question -> ledger
                        .latest(number, question.asked, question.answered, question.lapsed)
                        .filter(entry -> entry.type() == question.asked).isPresent())
                .map(question -> asked(number, question).orElseThrow()).findFirst();
    }

    /** What was asked; empty before the letter was made. */
    public Optional<AskedQuestion> asked(String number, Question question) {
        List<LedgerEntry> entries = ledger.of(number);
        return entries.stream().filter(entry -> entry.type() == question.asked).findFirst()
                .map(entry -> new AskedQuestion(question, entry.text("points"), entry.on(),
                        QuestionEvents.answerBy(question, entries)));
    }

    /** The last day to answer; null before the letter was made. */
    public LocalDate answerBy(String number, Question question) {
        return asked(number, question).map(AskedQuestion::answerBy).orElse(null);
    }

    /** The first day on which the wait is over: the mail of the last day has been recorded by then. */
    public LocalDate waitOver(String number, Question question) {
        return calendar.calendar().plusWorkingDays(answerBy(number, question), workingDaysToRecord).plusDays(1);
    }

    /** What the applicant answered to this question. */
    public Optional<GivenAnswer> given(String number, Question question) {
        return ledger.latest(number, question.answered).map(entry ->
                new GivenAnswer(question, entry.text("text"), entry.on(), entry.text("answerWay")));
    }

    /** What is asked for: the request, and below it what the applicant clarified. */
    public String contentInFull(Request request) {
        return given(request.number(), Question.CLARIFICATION)
                .map(answer -> request.content() + "\n补正内容：\n" + answer.text()).orElse(request.content());
    }
}

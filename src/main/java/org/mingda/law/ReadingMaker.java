package org.mingda.law;

import java.time.LocalDate;
import org.mingda.calendar.WorkingCalendar;

/** Puts a clock reading together from the course of the period. */
final class ReadingMaker {

    private final Facts facts;
    private final RuleBook book;
    private final WorkingCalendar calendar;
    private final LocalDate asOf;
    private final Course course;
    private final LocalDate due;
    private final Deadlines deadlines;

    ReadingMaker(Facts facts, RuleBook book, WorkingCalendar calendar, LocalDate asOf) {
        this.facts = facts;
        this.book = book;
        this.calendar = calendar;
        this.asOf = asOf;
        course = new Course(facts, book, calendar, asOf);
        due = course.due();
        deadlines = new Deadlines(calendar);
    }

    ClockReading make() {
        deadlines.counted("due", course.day0(), due);
        LocalDate ifExtended = dueIfExtended();
        otherDeadlines(ifExtended != null);
        int used = course.used();
        return new ClockReading(book.id(), facts.received(), due, state(),
                deadlines.provisional().contains("due"), deadlines.reason(), ifExtended,
                used, course.workingDays() - used, deadlines.others(), deadlines.provisional(),
                new Explanation(facts, course, book, calendar).days());
    }

    private ClockState state() {
        if (facts.endedOn(asOf)) {
            return facts.endState();
        }
        return course.paused() ? ClockState.PAUSED : ClockState.RUNNING;
    }

    private LocalDate dueIfExtended() {
        boolean fixed = facts.ordered() && book.is("ordered-period-extension", "refused");
        boolean possible = !fixed && facts.extension() == null && !facts.endedOn(asOf) && !asOf.isAfter(due);
        if (!possible || book.find("extension").isEmpty()) {
            return null;
        }
        int longest = course.workingDays() + book.period("extension").days();
        LocalDate extended = course.pauses().nth(longest, course.day0());
        return deadlines.counted("dueIfExtended", course.day0(), extended);
    }

    private void otherDeadlines(boolean extensible) {
        if (!facts.ordered()) {
            clarificationNotice();
        }
        facts.letters().forEach(this::answer);
        facts.consultations().forEach(one ->
                deadlines.other("consultation-answer:" + one.id(), one.delivered(), one.answerBy()));
        if (extensible) {
            deadlines.other("extension-latest", course.day0(), due);
        }
    }

    /** Its seven days ran from the receipt of the request; an order to handle it anew does not give them again. */
    private void clarificationNotice() {
        book.find("clarification-notice").ifPresent(notice -> deadlines.other("clarification-notice",
                facts.received(), calendar.plusWorkingDays(facts.received(), notice.days())));
    }

    private void answer(Letter letter) {
        switch (letter.kind()) {
            case CLARIFICATION -> deadlines.named("clarification-answer", letter.answerBy());
            case REASONS -> deadlines.named("reasons-answer", letter.answerBy());
            case FEE -> deadlines.other("fee-payment", facts.feeDelivered(), letter.answerBy());
        }
    }
}

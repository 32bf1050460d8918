package org.mingda.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingda.calendar.CalendarDay;
import org.mingda.calendar.DayKind;
import org.mingda.calendar.Weekdays;
import org.mingda.calendar.WorkingCalendar;

/** Says of every calendar day after receipt whether it counts and why. */
final class Explanation {

    private final Facts facts;
    private final Course course;
    private final RuleBook book;
    private final WorkingCalendar calendar;
    private final LocalDate day0;
    private int number;

    Explanation(Facts facts, Course course, RuleBook book, WorkingCalendar calendar) {
        this.facts = facts;
        this.course = course;
        this.book = book;
        this.calendar = calendar;
        this.day0 = course.day0();
    }

    List<ExplainedDay> days() {
        return facts.received().plusDays(1).datesUntil(course.due().plusDays(1))
                .map(this::explain).collect(Collectors.toList());
    }

    private ExplainedDay explain(LocalDate date) {
        Said without = whyNot(date);
        if (without != null) {
            return new ExplainedDay(date, false, 0, without);
        }
        number++;
        return new ExplainedDay(date, true, number, why(calendar.day(date)));
    }

    private Said whyNot(LocalDate date) {
        CalendarDay day = calendar.day(date);
        if (!day.kind().isWorked()) {
            return dayOff(day);
        }
        if (!date.isAfter(day0)) {
            return beforeRestart(date);
        }
        Optional<Pause> pause = course.pauses().on(date);
        return pause.map(this::paused).orElse(null);
    }

    private Said dayOff(CalendarDay day) {
        Said off = day.kind() == DayKind.HOLIDAY
                ? Phrase.HOLIDAY.of(day.holiday()) : Phrase.WEEKEND.of(Weekdays.name(day.date()));
        return orUnpublished(off, day);
    }

    private Said paused(Pause pause) {
        return Phrase.PAUSED.of(pause.label(), pause.sent(), pause.last(), book.policy(pause.policy()).article());
    }

    private Said beforeRestart(LocalDate date) {
        return course.restarts().stream().filter(letter -> letter.covers(date)).findFirst()
                .map(this::waiting).orElseGet(this::startedAgain);
    }

    private Said waiting(Letter letter) {
        return Phrase.WAITING.of(letter.kind().label, letter.sent(), article(letter));
    }

    private Said startedAgain() {
        Letter last = course.restarts().stream()
                .filter(letter -> letter.answeredOrOn(course.today()).equals(day0)).findFirst().orElseThrow();
        return Phrase.STARTED_AGAIN.of(last.kind().answerDay, day0, article(last));
    }

    private String article(Letter letter) {
        return book.policy(letter.kind().policy).article();
    }

    private Said why(CalendarDay day) {
        Said counted = Phrase.COUNTED.of(number, within());
        boolean adjusted = day.kind() == DayKind.ADJUSTED_WORKDAY;
        return orUnpublished(adjusted
                ? Phrase.ADJUSTED.of(Weekdays.name(day.date()), day.holiday(), counted) : counted, day);
    }

    /** The rule that gives the day: an article, or what was ordered. */
    private Object within() {
        if (number > course.workingDays() - course.extended()) {
            return Phrase.EXTENDED.of(book.period("extension").article());
        }
        Period reply = facts.reply();
        if (number > reply.days()) {
            return Phrase.DELAYED.of(book.policy("reasons-delay").article());
        }
        return facts.ordered() ? Phrase.ORDERED.of(reply.article()) : reply.article();
    }

    private Said orUnpublished(Said said, CalendarDay day) {
        int year = day.date().getYear();
        return calendar.isPublished(year) ? said : Phrase.UNPUBLISHED.of(said, year);
    }
}

package org.mingda.law;

import java.time.LocalDate;
import java.util.Optional;
import org.mingda.calendar.WorkingCalendar;

/**
 * The reply clock (Articles 30 to 36): a pure function of a request's history and the day asked about.
 *
 * <p>All events given count, whatever their order; the day asked about only decides the state, what is used and left,
 * and when an answer still missing is assumed to come. Impossible histories throw {@link ImpossibleHistory}.
 */
public final class ReplyClock {

    private final RuleBooks books;
    private final WorkingCalendar calendar;

    public ReplyClock(RuleBooks books, WorkingCalendar calendar) {
        this.books = books;
        this.calendar = calendar;
    }

    public ClockReading read(CaseHistory history, LocalDate asOf) {
        return read(history, asOf, books.inForceOn(history.received()));
    }

    /** Reads the clock under a named rule set instead of the one in force on the receipt date. */
    public ClockReading read(CaseHistory history, LocalDate asOf, RuleBook book) {
        Facts facts = new FactsReader(history, book, calendar).read();
        return new ReadingMaker(facts, book, calendar, asOf).make();
    }

    /** Only the due date, without the explanation: for recomputing many requests at once. */
    public LocalDate due(CaseHistory history, LocalDate asOf) {
        return due(history, asOf, books.inForceOn(history.received()));
    }

    /** Only the due date, under a named rule set. */
    public LocalDate due(CaseHistory history, LocalDate asOf, RuleBook book) {
        Facts facts = new FactsReader(history, book, calendar).read();
        return new Course(facts, book, calendar, asOf).due();
    }

    /** The last day of another period of the rule set, counted from {@code day0}; empty where it has none. */
    public Optional<LocalDate> lastDay(RuleBook book, String period, LocalDate day0) {
        return book.find(period).map(found -> calendar.plusWorkingDays(day0, found.days()));
    }
}

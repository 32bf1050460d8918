package org.mingda.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.mingda.law.ClockReading;
import org.mingda.law.ClockState;
import org.mingda.letter.DecideLetter;
import org.mingda.letter.DeliveryQuestions;
import org.mingda.letter.HandedLetter;
import org.mingda.request.Answers;
import org.mingda.request.CaseClock;
import org.mingda.request.DeadlineWatch;
import org.mingda.request.InternalDates;
import org.mingda.request.Question;
import org.springframework.stereotype.Component;

/** What the models' due dates and timers ask the law. A deadline ends with its day. */
@Component("deadlines")
public class Deadlines {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final CaseClock caseClock;
    private final InternalDates internalDates;
    private final DeadlineWatch watch;
    private final Answers answers;
    private final DeliveryQuestions deliveries;
    private final DecideLetter decideLetter;
    private final Clock clock;

    Deadlines(CaseClock caseClock, InternalDates internalDates, DeadlineWatch watch, Answers answers,
            DeliveryQuestions deliveries, DecideLetter decideLetter, Clock clock) {
        this.decideLetter = decideLetter;
        this.deliveries = deliveries;
        this.caseClock = caseClock;
        this.internalDates = internalDates;
        this.watch = watch;
        this.answers = answers;
        this.clock = clock;
    }

    /** The last moment of the legal due date. */
    public Date replyDue(String number) {
        return endOf(caseClock.read(number).due());
    }

    /** The last moment of the internal date for a unit's search, never after the reply's. */
    public Date unitDue(String number, String unit) {
        return endOf(internalDates.dueOn(number, unit));
    }

    /** The last moment for a third party's answer; null until the letter is known to have arrived. */
    public Date answerDue(String number, String thirdParty) {
        LocalDate due = answerDueOn(number, thirdParty);
        return due == null ? null : endOf(due);
    }

    private LocalDate answerDueOn(String number, String thirdParty) {
        return caseClock.read(number).otherDeadlines().get("consultation-answer:" + thirdParty);
    }

    /** When silence becomes final: the first moment after the answer's due date. */
    public Date answerLapses(String number, String thirdParty) {
        return lapses(answerDueOn(number, thirdParty).plusDays(1), number, HandedLetter.CONSULTATION, thirdParty);
    }

    /** The last moment to pay the fee; null until the notice is known to have arrived. */
    public Date feeDue(String number) {
        LocalDate due = feeDueOn(number);
        return due == null ? null : endOf(due);
    }

    /** When a fee not paid has lapsed: the first moment after the last day to pay. */
    public Date feeLapses(String number) {
        return lapses(feeDueOn(number).plusDays(1), number, HandedLetter.FEE_NOTICE, number);
    }

    private LocalDate feeDueOn(String number) {
        return caseClock.read(number).otherDeadlines().get("fee-payment");
    }

    /** The last moment for the applicant to clarify. */
    public Date clarificationDue(String number) {
        return endOf(answers.answerBy(number, Question.CLARIFICATION));
    }

    /** When the wait for a clarification ends. */
    public Date clarificationLapses(String number) {
        return lapses(answers.waitOver(number, Question.CLARIFICATION), number, HandedLetter.CLARIFICATION, number);
    }

    /** The last moment for the applicant to give reasons. */
    public Date reasonsDue(String number) {
        return endOf(answers.answerBy(number, Question.REASONS));
    }

    /** When the wait for reasons ends. */
    public Date reasonsLapse(String number) {
        return lapses(answers.waitOver(number, Question.REASONS), number, HandedLetter.REASONS, number);
    }

    /**
     * When an undecided request for extension loses its effect: the first moment after the reply's due date.
     *
     * <p>While the clock stands still no due date passes, however long it takes; when it goes on, the timer is set anew.
     */
    public Date extensionLapses(String number) {
        ClockReading reading = caseClock.read(number);
        boolean standsStill = reading.state() == ClockState.PAUSED;
        return startOf(reading.due().plusDays(1).plusYears(standsStill ? 10 : 0));
    }

    /** When somebody looks after a letter that is under way. */
    public Date proofOverdue(String letter) {
        return deliveries.overdue(letter);
    }

    /** Until when an officer finds another way for a letter that did not arrive. */
    public Date settleDue(String letter) {
        return deliveries.settleDue(letter);
    }

    /** The last moment of the internal date for agreeing to a letter that an officer wrote. */
    public Date letterDue(String number) {
        return endOf(decideLetter.dueOn(number));
    }

    /** Every morning from the first warning day on. */
    public String dueSoonWatch(String number) {
        return everyMorningFrom(watch.firstWarning(number));
    }

    /** Every morning from the day after the due date on. */
    public String overdueWatch(String number) {
        return everyMorningFrom(caseClock.read(number).due().plusDays(1));
    }

    /** The first moment after the n-th working day from today: what is due before it is due within n working days. */
    public Date inWorkingDays(int days) {
        return startOf(watch.workingDaysAhead(days).plusDays(1));
    }

    /** Nobody is silent on a letter that came back: until it arrives after all, nothing lapses. */
    private Date lapses(LocalDate day, String number, HandedLetter letter, String id) {
        return startOf(day.plusYears(deliveries.astray(number, letter, id) ? 10 : 0));
    }

    private String everyMorningFrom(LocalDate day) {
        ZonedDateTime first = day.atTime(MORNING).atZone(clock.getZone());
        return "R/" + first.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME) + "/P1D";
    }

    private Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private Date endOf(LocalDate day) {
        return Date.from(day.atTime(23, 59, 59).atZone(clock.getZone()).toInstant());
    }
}

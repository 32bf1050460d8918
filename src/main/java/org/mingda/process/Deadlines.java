package org.mingda.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.mingda.request.CaseClock;
import org.mingda.request.DeadlineWatch;
import org.springframework.stereotype.Component;

/** What the models' due dates and timers ask the law. A deadline ends with its day. */
@Component("deadlines")
public class Deadlines {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final CaseClock caseClock;
    private final DeadlineWatch watch;
    private final Clock clock;

    Deadlines(CaseClock caseClock, DeadlineWatch watch, Clock clock) {
        this.caseClock = caseClock;
        this.watch = watch;
        this.clock = clock;
    }

    /** The last moment of the legal due date. */
    public Date replyDue(String number) {
        return endOf(caseClock.read(number).due());
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
        return startOf(answerDueOn(number, thirdParty).plusDays(1));
    }

    /** When an undecided request for extension loses its effect: the first moment after the reply's due date. */
    public Date extensionLapses(String number) {
        return startOf(caseClock.read(number).due().plusDays(1));
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

package org.mingda.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.law.ClockState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on which mornings people are told of which last day: on working days, each once a day; the reply's own is
 * quiet while the clock is paused.
 */
@Component
public class DeadlineWatch {

    private final OpenDeadlines openDeadlines;
    private final Requests requests;
    private final CaseClock caseClock;
    private final Ledger ledger;
    private final CurrentCalendar calendar;
    private final List<Integer> workingDaysBefore;

    DeadlineWatch(OpenDeadlines openDeadlines, Requests requests, CaseClock caseClock, Ledger ledger,
            CurrentCalendar calendar,
            @Value("${mingda.warnings.working-days-before:10,5,1,0}") List<Integer> workingDaysBefore) {
        this.openDeadlines = openDeadlines;
        this.requests = requests;
        this.caseClock = caseClock;
        this.ledger = ledger;
        this.calendar = calendar;
        this.workingDaysBefore = List.copyOf(workingDaysBefore);
    }

    /** Working days until this day; -1 when it has passed. */
    public int workingDaysLeft(LocalDate dueOn) {
        LocalDate today = caseClock.today();
        return today.isAfter(dueOn) ? -1 : days(today, dueOn);
    }

    /**
     * A last day of which somebody is told today.
     *
     * @param days working days left, or late
     */
    public record Notice(OpenDeadline deadline, int days) {}

    /** The first day on which a warning may come, whichever deadline it is about. */
    public LocalDate firstWarning(String number) {
        return openDeadlines.of(number).stream().map(deadline -> firstWarning(deadline.dueOn()))
                .min(LocalDate::compareTo).orElseGet(() -> firstWarning(caseClock.read(number).due()));
    }

    private LocalDate firstWarning(LocalDate dueOn) {
        WorkingCalendar days = calendar.calendar();
        LocalDate day = dueOn;
        for (int left = Collections.max(workingDaysBefore); left > 0 || !days.isWorkingDay(day);
                day = day.minusDays(1)) {
            left -= days.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** The n-th working day from today. */
    public LocalDate workingDaysAhead(int days) {
        return calendar.calendar().plusWorkingDays(caseClock.today(), days);
    }

    /** Notes the warnings of today that were not given yet, and returns them. */
    @Transactional
    public List<Notice> warnToday(String number) {
        return tell(number, EventType.HANDLERS_WARNED, deadline -> !caseClock.today().isAfter(deadline.dueOn())
                && workingDaysBefore.contains(days(caseClock.today(), deadline.dueOn())));
    }

    /** Notes and returns whether the reply is overdue and today's escalation was not given yet. */
    @Transactional
    public List<Notice> escalateReplyToday(String number) {
        return tell(number, EventType.OVERDUE_ESCALATED, deadline -> deadline.isReply() && isPast(deadline));
    }

    /** The same for all other last days; what lapses by itself is not open any more. */
    @Transactional
    public List<Notice> escalateOthersToday(String number) {
        return tell(number, EventType.OVERDUE_ESCALATED, deadline -> !deadline.isReply() && isPast(deadline));
    }

    private boolean isPast(OpenDeadline deadline) {
        return caseClock.today().isAfter(deadline.dueOn());
    }

    private List<Notice> tell(String number, EventType type, Predicate<OpenDeadline> wanted) {
        requests.lock(number);
        LocalDate today = caseClock.today();
        if (!calendar.calendar().isWorkingDay(today)) {
            return List.of();
        }
        List<LedgerEntry> entries = ledger.of(number);
        List<Notice> notices = new ArrayList<>();
        openDeadlines.of(number).stream().filter(wanted).filter(deadline -> speaks(number, deadline))
                .filter(deadline -> !told(entries, type, deadline, today))
                .forEach(deadline -> notices.add(note(number, type, deadline, today)));
        return notices;
    }

    private boolean speaks(String number, OpenDeadline deadline) {
        return !deadline.isReply() || caseClock.read(number).state() == ClockState.RUNNING;
    }

    private static boolean told(List<LedgerEntry> entries, EventType type, OpenDeadline deadline, LocalDate today) {
        return entries.stream().anyMatch(entry -> entry.type() == type && entry.on().equals(today)
                && deadline.key().equals(entry.text("deadline")));
    }

    private Notice note(String number, EventType type, OpenDeadline deadline, LocalDate today) {
        boolean late = type == EventType.OVERDUE_ESCALATED;
        int days = late ? days(deadline.dueOn(), today) : days(today, deadline.dueOn());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("deadline", deadline.key());
        data.put("deadlineName", deadline.name());
        data.put("dueOn", deadline.dueOn().toString());
        data.put(late ? "lateBy" : "left", days);
        ledger.append(number, type, "system", data);
        return new Notice(deadline, days);
    }

    private int days(LocalDate from, LocalDate to) {
        return calendar.calendar().workingDaysBetween(from, to);
    }
}

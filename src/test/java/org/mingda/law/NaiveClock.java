package org.mingda.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.law.ClockEvent.ClarificationReceived;
import org.mingda.law.ClockEvent.ClarificationRequested;
import org.mingda.law.ClockEvent.ConsultationAnswered;
import org.mingda.law.ClockEvent.ConsultationDelivered;
import org.mingda.law.ClockEvent.ConsultationExpired;
import org.mingda.law.ClockEvent.ConsultationSent;
import org.mingda.law.ClockEvent.ExtensionApproved;
import org.mingda.law.ClockEvent.FeeNotified;
import org.mingda.law.ClockEvent.FeePaid;
import org.mingda.law.ClockEvent.ReasonsDemanded;
import org.mingda.law.ClockEvent.ReasonsGiven;
import org.mingda.law.ClockEvent.Replied;
import org.mingda.law.ClockEvent.Withdrawn;

/**
 * A second clock, deliberately simple: it lives through every day, morning to night, as a clerk with a paper calendar
 * would, and never looks ahead. It believes its history, but refuses what an extension may not do.
 */
final class NaiveClock {

    private final CaseHistory history;
    private final RuleBook book;
    private final WorkingCalendar calendar;
    private final LocalDate asOf;
    private final Set<LetterKind> waiting = EnumSet.noneOf(LetterKind.class);
    private final Map<String, Integer> open = new HashMap<>();
    private final Map<String, Integer> daysSinceDelivery = new HashMap<>();
    private final Set<String> closingTonight = new HashSet<>();
    private final List<LocalDate> counted = new ArrayList<>();
    private boolean suspended;
    private boolean pausedToday;
    private int period;
    private int extension;

    LocalDate due;
    int used;
    ClockState state;
    String refused;

    NaiveClock(CaseHistory history, RuleBook book, WorkingCalendar calendar, LocalDate asOf) {
        this.history = history;
        this.book = book;
        this.calendar = calendar;
        this.asOf = asOf;
        period = history.ordered() == null ? book.period("reply").days() : history.ordered().workingDays();
    }

    NaiveClock run() {
        Optional<ClockEvent> end = history.events().stream().filter(HistoryCheck::isEnd).findFirst();
        LocalDate lookOn = end.map(ClockEvent::on).orElse(asOf);
        LocalDate day = history.received();
        evening(day);
        while (day.isBefore(lookOn) && refused == null) {
            day = day.plusDays(1);
            morning(day);
            evening(day);
            if (day.isBefore(lookOn)) {
                night();
            }
        }
        look(end);
        while (reached() == null) {
            day = day.plusDays(1);
            morning(day);
        }
        due = reached();
        return this;
    }

    private LocalDate reached() {
        return counted.size() < period + extension ? null : counted.get(period + extension - 1);
    }

    private void morning(LocalDate day) {
        pausedToday = suspended || !open.isEmpty();
        if (!calendar.isWorkingDay(day)) {
            return;
        }
        if (!pausedToday && waiting.isEmpty()) {
            counted.add(day);
        }
        daysSinceDelivery.replaceAll((id, days) -> days + 1);
        daysSinceDelivery.forEach((id, days) -> {
            if (open.containsKey(id) && days >= open.get(id)) {
                closingTonight.add(id);
            }
        });
    }

    private void evening(LocalDate day) {
        if (quiet(day)) {
            return;
        }
        on(day, ExtensionApproved.class).forEach(event -> extend(day, event));
        on(day, ReasonsGiven.class).forEach(event -> delay(day, event));
        on(day, ClarificationRequested.class).forEach(event -> send(day, LetterKind.CLARIFICATION));
        on(day, ReasonsDemanded.class).forEach(event -> send(day, LetterKind.REASONS));
        on(day, FeeNotified.class).forEach(event -> send(day, LetterKind.FEE));
        answered(day).forEach(this::answer);
        on(day, ConsultationSent.class).forEach(this::consult);
        on(day, ConsultationDelivered.class).forEach(event -> daysSinceDelivery.put(event.id(), 0));
        on(day, ConsultationAnswered.class).forEach(event -> open.remove(event.id()));
        on(day, ConsultationExpired.class).forEach(event -> closingTonight.add(event.id()));
    }

    private boolean quiet(LocalDate day) {
        return on(day, ClockEvent.class).isEmpty();
    }

    private void night() {
        closingTonight.forEach(open::remove);
        closingTonight.clear();
    }

    /** What an observer sees this evening; from then on every answer still missing counts as come. */
    private void look(Optional<ClockEvent> end) {
        boolean paused = !waiting.isEmpty() || reached() == null && (suspended || !open.isEmpty());
        state = end.map(NaiveClock::ended).orElse(paused ? ClockState.PAUSED : ClockState.RUNNING);
        List.copyOf(waiting).forEach(this::answer);
        open.clear();
        suspended = false;
        used = Math.min(counted.size(), period + extension);
    }

    private static ClockState ended(ClockEvent end) {
        return end instanceof Replied || end instanceof Withdrawn ? ClockState.ENDED : ClockState.LAPSED;
    }

    private <T extends ClockEvent> List<T> on(LocalDate day, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (ClockEvent event : history.events()) {
            if (event.on().equals(day) && type.isInstance(event)) {
                found.add(type.cast(event));
            }
        }
        return found;
    }

    private Set<LetterKind> answered(LocalDate day) {
        Set<LetterKind> answered = EnumSet.noneOf(LetterKind.class);
        on(day, ClarificationReceived.class).forEach(event -> answered.add(LetterKind.CLARIFICATION));
        on(day, ReasonsGiven.class).forEach(event -> answered.add(LetterKind.REASONS));
        on(day, FeePaid.class).forEach(event -> answered.add(LetterKind.FEE));
        return answered;
    }

    private boolean over(LocalDate day) {
        return reached() != null && reached().isBefore(day);
    }

    private void extend(LocalDate day, ExtensionApproved event) {
        if (history.ordered() != null && book.is("ordered-period-extension", "refused")) {
            refused = "extension-of-ordered";
        } else if (!answered(day).containsAll(waiting)) {
            refused = "extension-while-waiting";
        } else if (over(day)) {
            refused = "extension-after-due";
        } else if (pausedToday && book.is("extension-during-pause", "refused")) {
            refused = "extension-during-pause";
        }
        extension = event.workingDays();
    }

    private void delay(LocalDate day, ReasonsGiven event) {
        boolean tooLate = over(day) && book.is("letter-after-due", "no-effect");
        if (event.delayedWorkingDays() != null && !tooLate) {
            int longer = event.delayedWorkingDays() + (book.is("reasons-delay", "added") ? period : 0);
            period = longer > period ? longer : period;
        }
    }

    private void send(LocalDate day, LetterKind kind) {
        suspended |= book.is(kind.policy, "suspend");
        boolean tooLate = over(day) && book.is("letter-after-due", "no-effect");
        if (book.is(kind.policy, "restart") && !tooLate) {
            waiting.add(kind);
            counted.clear();
            extension = book.is("extension-after-restart", "dropped") ? 0 : extension;
        }
    }

    private void answer(LetterKind kind) {
        suspended &= kind != LetterKind.FEE;
        if (waiting.remove(kind)) {
            counted.clear();
        }
    }

    private void consult(ConsultationSent event) {
        if (book.is(event.kind().key() + "-consultation", "pause")) {
            open.put(event.id(), book.find(event.kind().key() + "-answer").map(Period::days).orElse(9999));
        }
    }
}

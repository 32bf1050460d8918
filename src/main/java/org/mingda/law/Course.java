package org.mingda.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.law.ClockEvent.ExtensionApproved;
import org.mingda.law.ClockEvent.ReasonsGiven;

/**
 * Replays what changes the reply period, in the order of dates: letters that restart it, and the extension.
 *
 * <p>Whether a letter came while the period still ran is judged with every event known; what is still open at the end
 * is then read as if the answer came today.
 */
final class Course {

    private final Facts facts;
    private final RuleBook book;
    private final LocalDate today;
    private final LocalDate horizon;
    private final Pauses known;
    private final Pauses pauses;
    private final List<Letter> restarts = new ArrayList<>();
    private int period;
    private int extended;

    Course(Facts facts, RuleBook book, WorkingCalendar calendar, LocalDate asOf) {
        this.facts = facts;
        this.book = book;
        today = facts.within(asOf);
        horizon = facts.within(Dates.later(asOf, facts.lastEvent()));
        pauses = Pauses.ifAnsweredOn(today, facts, book, calendar);
        known = horizon.equals(today) ? pauses : Pauses.ifAnsweredOn(horizon, facts, book, calendar);
        period = facts.reply().days();
        replay();
    }

    LocalDate today() {
        return today;
    }

    /** The day from which the period in force is counted. */
    LocalDate day0() {
        return day0IfAnsweredOn(today);
    }

    int workingDays() {
        return period + extended;
    }

    Pauses pauses() {
        return pauses;
    }

    LocalDate due() {
        return pauses.nth(workingDays(), day0());
    }

    int used() {
        return Math.min(workingDays(), pauses.count(day0(), today));
    }

    /** Of these, the working days of an extension. */
    int extended() {
        return extended;
    }

    /** The letters that restarted the period or will do so when they are answered. */
    List<Letter> restarts() {
        return restarts;
    }

    /** The letter to the applicant whose answer the whole period waits for. */
    Optional<Letter> waitingFor() {
        return restarts.stream().filter(letter -> letter.waitsOn(today)).findFirst();
    }

    boolean paused() {
        return waitingFor().isPresent() || used() < workingDays() && pausedOn(today);
    }

    private boolean pausedOn(LocalDate day) {
        boolean consulting = facts.consultations().stream()
                .anyMatch(one -> book.is(one.kind().policy, "pause") && one.waitsOn(day));
        return consulting || facts.letters().stream()
                .anyMatch(letter -> book.is(letter.kind().policy, "suspend") && letter.waitsOn(day));
    }

    private LocalDate day0IfAnsweredOn(LocalDate day) {
        LocalDate day0 = facts.received();
        for (Letter letter : restarts) {
            day0 = Dates.later(day0, letter.answeredOrOn(day));
        }
        return day0;
    }

    /** On one day what lengthens the period goes first: it cannot be meant for one that a letter has just ended. */
    private void replay() {
        List<Step> steps = new ArrayList<>();
        if (facts.extension() != null) {
            steps.add(new Step(facts.extension().on(), () -> extend(facts.extension())));
        }
        if (facts.delay() != null) {
            steps.add(new Step(facts.delay().on(), () -> delay(facts.delay())));
        }
        facts.letters().forEach(letter -> steps.add(new Step(letter.sent(), () -> take(letter))));
        steps.sort(Comparator.comparing(Step::on));
        steps.forEach(step -> step.effect().run());
    }

    private record Step(LocalDate on, Runnable effect) {
    }

    private void take(Letter letter) {
        if (!book.is(letter.kind().policy, "restart") || tooLate(letter.sent())) {
            return;
        }
        restarts.add(letter);
        extended = book.is("extension-after-restart", "dropped") ? 0 : extended;
    }

    /** A delay never shortens the period, even where it takes its place. */
    private void delay(ReasonsGiven reasons) {
        int days = reasons.delayedWorkingDays();
        if (!tooLate(reasons.on())) {
            period = book.is("reasons-delay", "replaces") ? Math.max(days, period) : days + period;
        }
    }

    private boolean tooLate(LocalDate day) {
        return ranOutBefore(day) && book.is("letter-after-due", "no-effect");
    }

    private void extend(ExtensionApproved extension) {
        LocalDate on = extension.on();
        restarts.stream().filter(letter -> letter.sent().isBefore(on) && letter.waitsOn(on)).findFirst()
                .ifPresent(letter -> {
                    throw Impossible.EXTENSION_WHILE_WAITING.because(on, letter.sent());
                });
        Impossible.EXTENSION_AFTER_DUE.when(ranOutBefore(on), on);
        boolean refused = book.is("extension-during-pause", "refused") && known.on(on).isPresent();
        Impossible.EXTENSION_DURING_PAUSE.when(refused, on);
        extended = extension.workingDays();
    }

    private boolean ranOutBefore(LocalDate day) {
        LocalDate from = day0IfAnsweredOn(horizon);
        return known.count(from, day.minusDays(1)) >= workingDays();
    }
}

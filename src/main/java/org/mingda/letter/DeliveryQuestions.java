package org.mingda.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.mingda.request.CaseClock;
import org.mingda.request.CurrentCalendar;
import org.springframework.stereotype.Component;

/** What the model of a delivery asks about its letter. */
@Component("deliveries")
public class DeliveryQuestions {

    private static final int DAYS_TO_SETTLE = 2;

    private final DeliveryTries tries;
    private final IssuedLetters issued;
    private final DeliveryWait wait;
    private final CaseClock caseClock;
    private final CurrentCalendar calendar;
    private final Clock clock;

    DeliveryQuestions(DeliveryTries tries, IssuedLetters issued, DeliveryWait wait, CaseClock caseClock,
            CurrentCalendar calendar, Clock clock) {
        this.issued = issued;
        this.tries = tries;
        this.wait = wait;
        this.caseClock = caseClock;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whether nothing more is to be done, because it is delivered, settled or out of use. */
    public boolean arrived(String letter) {
        UUID id = UUID.fromString(letter);
        return tries.of(id).stream().anyMatch(DeliveryTry::done)
                || tries.latest(id).filter(last -> last.state() == DeliveryTry.State.ENDED).isPresent();
    }

    /**
     * Whether a letter from whose delivery a period runs is not with its recipient after all.
     *
     * @param id the request's number, or the id of the consultation
     */
    public boolean astray(String number, HandedLetter kind, String id) {
        return tries.latest(issued.find(number, kind.key(id)).id())
                .filter(last -> last.failed() || last.underWay()).isPresent();
    }

    /** Whether it may still arrive by itself. */
    public boolean underWay(String letter) {
        return tries.latest(UUID.fromString(letter))
                .filter(last -> last.underWay() && caseClock.today().isBefore(wait.over(last))).isPresent();
    }

    /** When somebody looks after it: the first moment after its time. */
    public Date overdue(String letter) {
        LocalDate day = tries.latest(UUID.fromString(letter)).map(wait::over).orElseGet(caseClock::today);
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    /** Until when an officer finds another way: two working days after the latest try ended or its time was over. */
    public Date settleDue(String letter) {
        LocalDate since = tries.latest(UUID.fromString(letter)).map(this::ended).orElseGet(caseClock::today);
        LocalDate day = calendar.workingDaysAfter(since, DAYS_TO_SETTLE);
        return Date.from(day.atTime(23, 59, 59).atZone(clock.getZone()).toInstant());
    }

    private LocalDate ended(DeliveryTry last) {
        return last.endedAt() == null ? wait.over(last) : LocalDate.ofInstant(last.endedAt(), clock.getZone());
    }
}

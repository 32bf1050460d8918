package org.mingda.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingda.calendar.WorkingCalendar;

/** The union of all pauses: a day covered twice is left out once. */
final class Pauses {

    private final List<Pause> all;
    private final WorkingCalendar calendar;
    private final long[] sent;
    private final long[] last;

    Pauses(List<Pause> all, WorkingCalendar calendar) {
        this.all = all;
        this.calendar = calendar;
        sent = all.stream().mapToLong(pause -> pause.sent().toEpochDay()).toArray();
        last = all.stream().mapToLong(pause -> pause.last().toEpochDay()).toArray();
    }

    /** The pauses of a case if every answer still missing came on {@code day}. */
    static Pauses ifAnsweredOn(LocalDate day, Facts facts, RuleBook book, WorkingCalendar calendar) {
        Stream<Pause> letters = facts.letters().stream()
                .filter(letter -> book.is(letter.kind().policy, "suspend"))
                .map(letter -> new Pause(letter.kind().label, letter.kind().policy, letter.sent(),
                        facts.within(letter.answeredOrOn(day))));
        Stream<Pause> consultations = facts.consultations().stream()
                .filter(one -> book.is(policy(one), "pause"))
                .map(one -> new Pause(one.kind().label() + "（" + one.id() + "）", policy(one), one.sent(),
                        facts.within(one.lastIfAnsweredOn(day))));
        return new Pauses(Stream.concat(letters, consultations).toList(), calendar);
    }

    static String policy(Consultation one) {
        return one.kind().key() + "-consultation";
    }

    Optional<Pause> on(LocalDate day) {
        return all.stream().filter(pause -> pause.covers(day)).findFirst();
    }

    /** The n-th day after {@code day0} that counts. */
    LocalDate nth(int n, LocalDate day0) {
        long day = day0.toEpochDay();
        for (int counted = 0; counted < n; ) {
            day++;
            counted += counts(day) ? 1 : 0;
        }
        return LocalDate.ofEpochDay(day);
    }

    /** The days that count after the first date, up to and with the second. */
    int count(LocalDate after, LocalDate to) {
        int counted = 0;
        for (long day = after.toEpochDay() + 1; day <= to.toEpochDay(); day++) {
            counted += counts(day) ? 1 : 0;
        }
        return counted;
    }

    private boolean counts(long day) {
        return calendar.isWorkingDay(day) && !covers(day);
    }

    private boolean covers(long day) {
        for (int i = 0; i < sent.length; i++) {
            if (sent[i] < day && day <= last[i]) {
                return true;
            }
        }
        return false;
    }
}

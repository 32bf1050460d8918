package org.mingda.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        sent = new long[all.size()];
        last = new long[all.size()];
        for (int i = 0; i < sent.length; i++) {
            sent[i] = all.get(i).sent().toEpochDay();
            last[i] = all.get(i).last().toEpochDay();
        }
    }

    /** The pauses of a case if every answer still missing came on {@code day}. */
    static Pauses ifAnsweredOn(LocalDate day, Facts facts, RuleBook book, WorkingCalendar calendar) {
        List<Pause> all = new ArrayList<>();
        for (Letter letter : facts.letters()) {
            if (book.is(letter.kind().policy, "suspend")) {
                all.add(Pause.of(letter, facts.within(letter.answeredOrOn(day))));
            }
        }
        for (Consultation one : facts.consultations()) {
            if (book.is(one.kind().policy, "pause")) {
                all.add(Pause.of(one, facts.within(one.lastIfAnsweredOn(day))));
            }
        }
        return new Pauses(all, calendar);
    }

    Optional<Pause> on(LocalDate day) {
        return all.stream().filter(pause -> pause.covers(day)).findFirst();
    }

    /** The n-th day after {@code day0} that counts. */
    LocalDate nth(int n, LocalDate day0) {
        long day = day0.toEpochDay();
        for (int counted = 0; counted < n; ) {
            day = notPaused(day + 1);
            counted += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return LocalDate.ofEpochDay(day);
    }

    /** The days that count after the first date, up to and with the second. */
    int count(LocalDate after, LocalDate to) {
        int counted = 0;
        long end = to.toEpochDay();
        for (long day = notPaused(after.toEpochDay() + 1); day <= end; day = notPaused(day + 1)) {
            counted += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return counted;
    }

    /** The day itself, or the first one after the pauses it lies in. */
    private long notPaused(long day) {
        for (int i = 0; i < sent.length; i++) {
            if (sent[i] < day && day <= last[i]) {
                return notPaused(last[i] + 1);
            }
        }
        return day;
    }
}

package org.mingda.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.law.ClockEvent.ClarificationRequested;
import org.mingda.law.ClockEvent.ConsultationAnswered;
import org.mingda.law.ClockEvent.ConsultationSent;
import org.mingda.law.ClockEvent.ExtensionApproved;
import org.mingda.law.ClockEvent.FeeNotified;
import org.mingda.law.ClockEvent.ReasonsDemanded;

/** What holds for every history, tried on 200,000 random ones; a failure names the seed that shows it again. */
class ClockPropertiesTest {

    private static final int HISTORIES = Integer.getInteger("mingda.histories", 200_000);

    private final RuleBooks books = ClockExample.BOOKS;
    private final WorkingCalendar calendar = ClockExample.CALENDAR;
    private final ReplyClock clock = new ReplyClock(books, calendar);

    @Test
    void theClockAgreesWithOneThatLivesThroughEveryDay() {
        Map<String, Integer> seen = new HashMap<>();

        LongStream.range(0, HISTORIES).forEach(seed -> {
            RandomHistory random = new RandomHistory(seed, books, calendar);
            NaiveClock naive = new NaiveClock(random.history, random.book, calendar, random.asOf).run();
            seen.merge(compare(seed, random, naive), 1, Integer::sum);
        });

        assertThat(seen).as("every state and every refusal was met often").hasSize(8)
                .allSatisfy((what, times) -> assertThat(times).isGreaterThan(HISTORIES / 1000));
    }

    private String compare(long seed, RandomHistory random, NaiveClock naive) {
        try {
            ClockReading reading = clock.read(random.history, random.asOf, random.book);
            if (naive.refused != null || !reading.due().equals(naive.due) || reading.used() != naive.used
                    || reading.state() != naive.state) {
                throw new AssertionError("seed " + seed + ": " + describe(random) + "\nthe clock says "
                        + reading.due() + " " + reading.state() + " " + reading.used() + "\nthe naive clock says "
                        + naive.due + " " + naive.state + " " + naive.used + " " + naive.refused);
            }
            properties(seed, random, reading);
            return reading.state().name();
        } catch (ImpossibleHistory refusal) {
            assertThat(refusal.code()).as(() -> "seed " + seed + ": " + describe(random)).isEqualTo(naive.refused);
            return refusal.code();
        }
    }

    private void properties(long seed, RandomHistory random, ClockReading reading) {
        orderDoesNotMatter(seed, random, reading);
        theDueDateIsAWorkingDayAndEveryDayIsExplained(seed, reading);
        aFurtherPauseNeverMeansAnEarlierDueDate(seed, random, reading);
        aPauseInsideAnotherChangesNothing(seed, random, reading);
        theExtensionForetoldIsTheExtensionGranted(seed, random, reading);
    }

    private void orderDoesNotMatter(long seed, RandomHistory random, ClockReading reading) {
        check(seed, clock.due(random.shuffled(), random.asOf, random.book).equals(reading.due()),
                "another order of recording gives another due date");
    }

    private void theDueDateIsAWorkingDayAndEveryDayIsExplained(long seed, ClockReading reading) {
        check(seed, calendar.isWorkingDay(reading.due()), "the due date is a day off");
        check(seed, reading.days().size() == ChronoUnit.DAYS.between(reading.received(), reading.due()),
                "days are missing from the explanation");
        ExplainedDay last = reading.days().get(reading.days().size() - 1);
        check(seed, last.counts() && last.number() == reading.used() + reading.left(), "the last day is not the last");
        check(seed, reading.days().stream().filter(ExplainedDay::counts).count() == last.number(),
                "the numbers do not run from 1");
    }

    private void aFurtherPauseNeverMeansAnEarlierDueDate(long seed, RandomHistory random, ClockReading reading) {
        LocalDate sent = random.received.plusDays(seed % 50);
        LocalDate answered = sent.plusDays(seed % 17);
        if (answered.isAfter(random.asOf) || random.history.events().stream().anyMatch(HistoryCheck::isEnd)
                || random.book.is("extension-during-pause", "refused")) {
            return;
        }
        CaseHistory more = random.with(new ConsultationSent("more", ConsultationKind.THIRD_PARTY, sent),
                new ConsultationAnswered("more", answered));
        check(seed, !clock.due(more, random.asOf, random.book).isBefore(reading.due()),
                "a further pause brings the due date forward");
    }

    private void aPauseInsideAnotherChangesNothing(long seed, RandomHistory random, ClockReading reading) {
        random.history.events().stream().filter(ConsultationAnswered.class::isInstance)
                .map(ConsultationAnswered.class::cast).findFirst().ifPresent(answer -> {
                    ConsultationSent outer = sent(random, answer.id());
                    boolean limited = random.history.events().stream().anyMatch(event -> !event.equals(answer)
                            && !event.equals(outer) && event.toString().contains("id=" + answer.id()));
                    if (!limited) {
                        CaseHistory twice = random.with(new ConsultationSent("twin", outer.kind(), outer.on()),
                                new ConsultationAnswered("twin", answer.on()));
                        check(seed, clock.due(twice, random.asOf, random.book).equals(reading.due()),
                                "the same days are left out twice");
                    }
                });
    }

    private static ConsultationSent sent(RandomHistory random, String id) {
        return random.history.events().stream().filter(ConsultationSent.class::isInstance)
                .map(ConsultationSent.class::cast).filter(event -> event.id().equals(id)).findFirst().orElseThrow();
    }

    private void theExtensionForetoldIsTheExtensionGranted(long seed, RandomHistory random, ClockReading reading) {
        if (reading.dueIfExtended() == null || reading.state() != ClockState.RUNNING
                || random.book.is("extension-during-pause", "refused") || aLetterWentOutOn(random.asOf, random)) {
            return;
        }
        CaseHistory extended = random.with(
                new ExtensionApproved(random.asOf, random.book.period("extension").days()));
        check(seed, clock.due(extended, random.asOf, random.book).equals(reading.dueIfExtended()),
                "the extension gives another day than foretold");
    }

    /** On such a day the extension belongs to the period that the letter ends. */
    private static boolean aLetterWentOutOn(LocalDate day, RandomHistory random) {
        return random.history.events().stream().anyMatch(event -> event.on().equals(day)
                && (event instanceof ClarificationRequested || event instanceof ReasonsDemanded
                || event instanceof FeeNotified));
    }

    private static void check(long seed, boolean holds, String fault) {
        if (!holds) {
            throw new AssertionError("seed " + seed + ": " + fault);
        }
    }

    private static String describe(RandomHistory random) {
        return random.received + " until " + random.asOf + " " + random.history.events() + " under "
                + random.book.policies().values().stream().map(p -> p.key() + "=" + p.value()).sorted().toList();
    }
}

package org.mingda.law;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mingda.bench.Comparison;
import org.mingda.calendar.CalendarFiles;
import org.mingda.calendar.WorkingCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;

/** A due date with three pauses against a bare loop over the same days; exits with 1 beyond five times. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 2, time = 1)
public class DueDateBenchmark {

    private static final double LIMIT = 5;
    private static final int ROUNDS = 5;
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 4);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final List<ClockEvent> THREE_PAUSES = List.of(
            new ClockEvent.ConsultationSent("t1", ConsultationKind.THIRD_PARTY, LocalDate.of(2026, 9, 9)),
            new ClockEvent.ConsultationAnswered("t1", LocalDate.of(2026, 9, 22)),
            new ClockEvent.ConsultationSent("t2", ConsultationKind.THIRD_PARTY, LocalDate.of(2026, 9, 28)),
            new ClockEvent.ConsultationAnswered("t2", LocalDate.of(2026, 10, 19)),
            new ClockEvent.ConsultationSent("t3", ConsultationKind.THIRD_PARTY, LocalDate.of(2026, 10, 21)),
            new ClockEvent.ConsultationAnswered("t3", LocalDate.of(2026, 11, 10)));

    private final WorkingCalendar calendar = CalendarFiles.onClasspath();
    private final ReplyClock clock = new ReplyClock(RuleBooks.onClasspath(), calendar);
    private final CaseHistory history = new CaseHistory(Channel.PORTAL, RECEIVED, THREE_PAUSES);
    private final LocalDate due = clock.due(history, TODAY);
    private final boolean[] worked = worked();

    private boolean[] worked() {
        List<LocalDate> days = RECEIVED.datesUntil(due.plusDays(1)).toList();
        boolean[] found = new boolean[days.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = calendar.isWorkingDay(days.get(i));
        }
        return found;
    }

    /** The calendar days after receipt up to the due date, each asked of the same calendar, and nothing else. */
    @Benchmark
    public int bareLoop() {
        int counted = 0;
        long last = due.toEpochDay();
        for (long day = RECEIVED.toEpochDay() + 1; day <= last; day++) {
            counted += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return counted;
    }

    /** The same days found beforehand and added up: no calendar, no dates. */
    @Benchmark
    public int arrayOnly() {
        int counted = 0;
        for (boolean day : worked) {
            counted += day ? 1 : 0;
        }
        return counted;
    }

    @Benchmark
    public LocalDate due() {
        return clock.due(history, TODAY);
    }

    /** With state, other deadlines and the explanation of every day. */
    @Benchmark
    public ClockReading read() {
        return clock.read(history, TODAY);
    }

    public static void main(String[] arguments) throws RunnerException {
        Comparison result = Comparison.run(DueDateBenchmark.class, ROUNDS, List.of(),
                "bareLoop", "due", "read", "arrayOnly");
        result.show("read", "bareLoop");
        result.show("due", "arrayOnly");
        System.exit(result.atMost(LIMIT, "due", "bareLoop") ? 0 : 1);
    }
}

package org.mingda.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mingda.bench.Comparison;
import org.mingda.calendar.CalendarDay;
import org.mingda.calendar.CalendarFiles;
import org.mingda.calendar.CalendarYear;
import org.mingda.calendar.DayKind;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.law.ReplyClock;
import org.mingda.law.RuleBooks;
import org.mingda.support.TestDatabase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.RunnerException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Recomputing 300,000 open requests against a plain select of their rows; exits with 1 beyond three times. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 1)
public class RecomputeBenchmark {

    private static final int REQUESTS = Integer.getInteger("mingda.bench.requests", 300_000);
    private static final double LIMIT = 3;
    private static final int ROUNDS = 3;
    private static final String URL = "mingda.bench.database";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");

    private SingleConnectionDataSource database;
    private OpenClocks openClocks;
    private CalendarChange change;

    @Setup
    public void open() {
        database = new SingleConnectionDataSource(System.getProperty(URL), "postgres", "", true);
        JdbcClient jdbc = JdbcClient.create(database);
        openClocks = new OpenClocks(jdbc, new Ledger(jdbc, new ObjectMapper(), Clock.systemUTC()));
        WorkingCalendar before = CalendarFiles.onClasspath();
        change = CalendarChange.of(inForce(0, before), inForce(1, before.with(moreDaysOff(before))));
    }

    private static CalendarInForce inForce(long version, WorkingCalendar calendar) {
        return new CalendarInForce(version, calendar, new ReplyClock(RuleBooks.onClasspath(), calendar));
    }

    /** Two days more off, at both ends of the time in question: all requests must be looked at. */
    private static CalendarYear moreDaysOff(WorkingCalendar before) {
        CalendarYear year = before.year(2026).orElseThrow();
        List<CalendarDay> days = new ArrayList<>(year.days());
        days.add(new CalendarDay(LocalDate.of(2026, 3, 3), DayKind.HOLIDAY, "示例"));
        days.add(new CalendarDay(LocalDate.of(2026, 12, 31), DayKind.HOLIDAY, "示例"));
        return new CalendarYear(2026, year.source(), days);
    }

    @TearDown
    public void close() {
        database.destroy();
    }

    /** The rows of the same requests and all their ledger entries, streamed, looked at and dropped. */
    @Benchmark
    public void select(Blackhole sink) throws SQLException {
        try (Connection connection = new DriverManagerDataSource(database.getUrl(), "postgres", "").getConnection()) {
            connection.setAutoCommit(false);
            read(connection, "select number, channel, received_on, clock_state from request", 4, sink);
            read(connection, "select request, sequence, type, happened_on, data from request_event", 5, sink);
        }
    }

    /** The same without the entries that no clock looks at. */
    @Benchmark
    public void selectClock(Blackhole sink) throws SQLException {
        try (Connection connection = new DriverManagerDataSource(database.getUrl(), "postgres", "").getConnection()) {
            connection.setAutoCommit(false);
            read(connection, "select number, channel, received_on, clock_state from request", 4, sink);
            read(connection, "select request, sequence, type, happened_on, data from request_event where type in ('"
                    + String.join("', '", ClockEvents.ledgerNames()) + "')", 5, sink);
        }
    }

    private static void read(Connection connection, String sql, int columns, Blackhole sink) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(1000);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        sink.consume(rows.getString(column));
                    }
                }
            }
        }
    }

    /** The reading of the product alone: portions of requests with their ledgers, made into histories. */
    @Benchmark
    public void read(Blackhole sink) {
        openClocks.across(change.days(), LATER, sink::consume);
    }

    /** The same, and the due date of each by the old and by the new calendar. */
    @Benchmark
    public void recompute(Blackhole sink) {
        openClocks.across(change.days(), LATER, clock -> sink.consume(change.on(clock, TODAY).orElseThrow()));
    }

    public static void main(String[] arguments) throws RunnerException {
        DriverManagerDataSource database = (DriverManagerDataSource) TestDatabase.migrated();
        new SyntheticRequests(database).insert(REQUESTS);
        Comparison result = Comparison.run(RecomputeBenchmark.class, ROUNDS,
                List.of("-D" + URL + "=" + database.getUrl()), "select", "selectClock", "read", "recompute");
        result.show("recompute", "selectClock");
        result.show("recompute", "read");
        System.exit(result.atMost(LIMIT, "recompute", "select") ? 0 : 1);
    }
}

package org.mingda.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock in Shanghai that stands still until a test moves it; it starts on Friday, 18 September 2026, at nine. */
public final class TestClock extends Clock {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final LocalDateTime START = LocalDateTime.of(2026, 9, 18, 9, 0);

    private final ZoneId zone;
    private volatile Instant instant = START.atZone(SHANGHAI).toInstant();

    public TestClock() {
        this(SHANGHAI);
    }

    private TestClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Sets date and time as read on a wall in Shanghai. */
    public void set(LocalDateTime wall) {
        instant = wall.atZone(SHANGHAI).toInstant();
    }

    /** Sets the date; it becomes nine in the morning. */
    public void set(LocalDate day) {
        set(day.atTime(LocalTime.of(9, 0)));
    }

    /** Sets the date given as {@code 2026-09-18}; it becomes nine in the morning. */
    public void set(String day) {
        set(LocalDate.parse(day));
    }

    public void advance(Duration duration) {
        instant = instant.plus(duration);
    }

    public void reset() {
        set(START);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(instant, other);
    }

    @Override
    public Instant instant() {
        return instant;
    }
}

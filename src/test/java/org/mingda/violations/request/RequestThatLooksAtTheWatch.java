package org.mingda.violations.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;

public class RequestThatLooksAtTheWatch {

    LocalDate now() {
        return LocalDate.now();
    }

    LocalDate nowInAZone(ZoneId zone) {
        return LocalDate.now(zone);
    }

    Supplier<Instant> nowByReference() {
        return Instant::now;
    }

    Clock clockOfItsOwn() {
        return Clock.systemDefaultZone();
    }

    Date newDate() {
        return new Date();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    LocalDate nowOfAClockIsFine(Clock clock) {
        return LocalDate.now(clock);
    }
}

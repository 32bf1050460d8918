package org.mingda.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one time of the whole country, by which days are counted wherever the server stands. */
public final class OfficeTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private OfficeTime() {}

    /** The day of an instant on the wall of an office. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}

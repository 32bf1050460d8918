package org.mingda.web.law;

import java.time.LocalDate;
import java.util.List;
import org.mingda.law.ClockReading;

/** Another period's last day; {@code subject} says of which consultation, empty where there is only one. */
record OtherDate(String key, String subject, LocalDate date, boolean provisional) {

    static List<OtherDate> of(ClockReading reading) {
        return reading.otherDeadlines().entrySet().stream().map(other -> {
            String[] parts = other.getKey().split(":", 2);
            return new OtherDate(parts[0], parts.length == 1 ? "" : parts[1], other.getValue(),
                    reading.provisionalDates().contains(other.getKey()));
        }).toList();
    }
}

package org.mingda.calendar;

import java.io.BufferedReader;
import java.io.Reader;
import java.util.List;

/** Reads one year's calendar file: comment lines, the heading {@code date,type,name}, one line a special day. */
public final class CalendarFile {

    static final String HEADING = "date,type,name";

    private CalendarFile() {
    }

    /** Refuses a malformed file with {@link MalformedCalendar}, naming all its faults at once. */
    public static CalendarYear parse(int year, Reader text) {
        return parse(year, new BufferedReader(text).lines().toList());
    }

    /** Refuses a malformed file with {@link MalformedCalendar}, naming all its faults at once. */
    public static CalendarYear parse(int year, List<String> lines) {
        CalendarFileReader reader = new CalendarFileReader(year);
        lines.forEach(reader::accept);
        return reader.finish();
    }
}

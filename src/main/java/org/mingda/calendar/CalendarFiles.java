package org.mingda.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds the calendar files that come with the product, {@code rules/calendar/<year>.csv} on the classpath. */
public final class CalendarFiles {

    private static final int FIRST = 2008;
    private static final int LAST = 2100;

    private CalendarFiles() {
    }

    /** Fails when there is none: an empty calendar would silently mean "no holidays". */
    public static WorkingCalendar onClasspath() {
        List<CalendarYear> years = new ArrayList<>();
        for (int year = FIRST; year <= LAST; year++) {
            read(year, years);
        }
        if (years.isEmpty()) {
            throw new IllegalStateException("没有找到 rules/calendar/ 下的工作日历");
        }
        return new WorkingCalendar(years);
    }

    private static void read(int year, List<CalendarYear> years) {
        String name = "/rules/calendar/" + year + ".csv";
        try (InputStream file = CalendarFiles.class.getResourceAsStream(name)) {
            if (file != null) {
                years.add(CalendarFile.parse(year, new InputStreamReader(file, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

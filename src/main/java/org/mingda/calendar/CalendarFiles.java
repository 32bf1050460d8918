package org.mingda.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the calendar files that come with the product, {@code rules/calendar/<year>.csv} on the classpath. */
public final class CalendarFiles {

    private static final int FIRST = 2008;
    private static final int LAST = 2100;

    private CalendarFiles() {
    }

    /** Fails when there is none: an empty calendar would silently mean "no holidays". */
    public static WorkingCalendar onClasspath() {
        List<CalendarYear> years = new ArrayList<>();
        texts().forEach((year, text) -> years.add(CalendarFile.parse(year, new StringReader(text))));
        return new WorkingCalendar(years);
    }

    /** The files as they are, by year; fails when there is none. */
    public static SortedMap<Integer, String> texts() {
        SortedMap<Integer, String> texts = new TreeMap<>();
        for (int year = FIRST; year <= LAST; year++) {
            read(year, texts);
        }
        if (texts.isEmpty()) {
            throw new IllegalStateException("没有找到 rules/calendar/ 下的工作日历");
        }
        return texts;
    }

    private static void read(int year, SortedMap<Integer, String> texts) {
        String name = "/rules/calendar/" + year + ".csv";
        try (InputStream file = CalendarFiles.class.getResourceAsStream(name)) {
            if (file != null) {
                texts.put(year, new String(file.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

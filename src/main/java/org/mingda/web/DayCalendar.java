package org.mingda.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.mingda.law.ClockReading;
import org.mingda.law.ExplainedDay;

/**
 * A clock reading as a picture: one sheet a month, weeks from Monday to Sunday, each day with what it means.
 *
 * @param reading what is pictured
 * @param months from the month of receipt to the month of the due date
 */
public record DayCalendar(ClockReading reading, List<Month> months) {

    /** One month; its weeks have seven cells each, null outside the month. */
    public record Month(YearMonth month, List<List<Cell>> weeks) {}

    /**
     * One day.
     *
     * @param style {@code received}, {@code counts}, {@code off}, {@code paused}, {@code outside}
     * @param number which working day it is; 0 when it does not count
     * @param due whether the reply is due on it
     */
    public record Cell(LocalDate date, String style, int number, boolean due) {}

    public static DayCalendar of(ClockReading reading) {
        return new DayCalendar(reading, new Sheets(reading).months());
    }

    private static final class Sheets {

        private final ClockReading reading;
        private final Map<LocalDate, ExplainedDay> days;

        Sheets(ClockReading reading) {
            this.reading = reading;
            days = reading.days().stream().collect(Collectors.toMap(ExplainedDay::date, Function.identity()));
        }

        List<Month> months() {
            YearMonth first = YearMonth.from(reading.received());
            YearMonth last = reading.due() == null ? first : YearMonth.from(reading.due());
            return LongStream.rangeClosed(0, first.until(last, ChronoUnit.MONTHS))
                    .mapToObj(first::plusMonths).map(month -> new Month(month, weeks(month))).toList();
        }

        private List<List<Cell>> weeks(YearMonth month) {
            List<List<Cell>> weeks = new ArrayList<>();
            LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
            for (LocalDate start = monday; !start.isAfter(month.atEndOfMonth()); start = start.plusWeeks(1)) {
                weeks.add(week(start, month));
            }
            return weeks;
        }

        private List<Cell> week(LocalDate monday, YearMonth month) {
            List<Cell> week = new ArrayList<>();
            monday.datesUntil(monday.plusWeeks(1))
                    .forEach(date -> week.add(YearMonth.from(date).equals(month) ? cell(date) : null));
            return week;
        }

        private Cell cell(LocalDate date) {
            ExplainedDay day = days.get(date);
            int number = day == null ? 0 : day.number();
            return new Cell(date, style(date, day), number, date.equals(reading.due()));
        }

        private String style(LocalDate date, ExplainedDay day) {
            if (date.equals(reading.received())) {
                return "received";
            }
            if (day == null) {
                return "outside";
            }
            return day.counts() ? "counts" : dayOff(day) ? "off" : "paused";
        }

        /** The law's explanation says of a day off that people rest (休息) or have a holiday (放假). */
        private static boolean dayOff(ExplainedDay day) {
            return day.why().contains("休息") || day.why().contains("放假");
        }
    }
}

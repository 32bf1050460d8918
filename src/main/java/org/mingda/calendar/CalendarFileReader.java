package org.mingda.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingda.calendar.MalformedCalendar.Fault;

/** Takes the lines of a calendar file one after the other and keeps what is wrong with each. */
final class CalendarFileReader {

    private final int year;
    private final List<CalendarDay> days = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();
    private String source = "";
    private boolean headed;
    private int line;

    CalendarFileReader(int year) {
        this.year = year;
    }

    void accept(String raw) {
        line++;
        String text = (line == 1 && raw.startsWith("\uFEFF") ? raw.substring(1) : raw).strip();
        if (text.startsWith("#")) {
            source = source.isEmpty() ? text.substring(1).strip() : source;
        } else if (!text.isEmpty()) {
            row(text);
        }
    }

    CalendarYear finish() {
        if (!headed && faults.isEmpty()) {
            fault("文件为空，缺少标题行“" + CalendarFile.HEADING + "”");
        } else if (days.isEmpty() && faults.isEmpty()) {
            fault("没有任何放假或调休的日期，请核对文件");
        }
        if (!faults.isEmpty()) {
            throw new MalformedCalendar(faults);
        }
        return new CalendarYear(year, source, days);
    }

    private void row(String text) {
        if (!headed) {
            heading(text);
            return;
        }
        String[] cells = text.split(",", -1);
        if (cells.length != 3) {
            fault("应有三列“" + CalendarFile.HEADING + "”，实际有" + cells.length + "列");
            return;
        }
        day(cells[0].strip(), cells[1].strip(), cells[2].strip());
    }

    private void heading(String text) {
        headed = true;
        if (!text.equals(CalendarFile.HEADING)) {
            fault("标题行应为“" + CalendarFile.HEADING + "”，实际为“" + text + "”");
        }
    }

    private void day(String when, String type, String name) {
        LocalDate date = date(when);
        DayKind kind = kind(type);
        if (name.isEmpty()) {
            fault("缺少节日名称");
        } else if (date != null && kind != null) {
            check(date, kind);
            days.add(new CalendarDay(date, kind, name));
        }
    }

    private LocalDate date(String when) {
        try {
            return LocalDate.parse(when);
        } catch (DateTimeParseException e) {
            fault("日期“" + when + "”无法识别，应写作 " + year + "-01-31 的形式");
            return null;
        }
    }

    private DayKind kind(String type) {
        return switch (type) {
            case "holiday" -> DayKind.HOLIDAY;
            case "workday" -> DayKind.ADJUSTED_WORKDAY;
            default -> {
                fault("类型“" + type + "”无法识别，只能是 holiday（放假）或 workday（调休上班）");
                yield null;
            }
        };
    }

    private void check(LocalDate date, DayKind kind) {
        boolean weekend = CalendarDay.isWeekend(date);
        if (date.getYear() != year) {
            fault(date + " 不是" + year + "年的日期");
        } else if (weekend && kind == DayKind.HOLIDAY) {
            fault(date + " 是" + Weekdays.name(date) + "，本来就休息，不要列为 holiday");
        } else if (!weekend && kind == DayKind.ADJUSTED_WORKDAY) {
            fault(date + " 是" + Weekdays.name(date) + "，本来就上班，不要列为 workday");
        } else if (!seen.add(date)) {
            fault(date + " 重复出现");
        }
    }

    private void fault(String message) {
        faults.add(new Fault(line, message));
    }
}

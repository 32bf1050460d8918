package org.mingda.request;

import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingda.calendar.CalendarFile;
import org.mingda.calendar.CalendarYear;
import org.mingda.calendar.MalformedCalendar;
import org.springframework.stereotype.Component;

/** Takes in the holiday arrangement of a year, new or amended; first look, then load. */
@Component
public class LoadCalendar {

    private static final int FIRST = 2008;
    private static final int LAST = 2100;

    private final StoredCalendar calendar;
    private final CalendarVersions versions;
    private final OpenClocks openClocks;
    private final RecomputeDueDates recompute;
    private final Clock clock;

    LoadCalendar(StoredCalendar calendar, CalendarVersions versions, OpenClocks openClocks,
            RecomputeDueDates recompute, Clock clock) {
        this.calendar = calendar;
        this.versions = versions;
        this.openClocks = openClocks;
        this.recompute = recompute;
        this.clock = clock;
    }

    /** Saves nothing. A malformed file is a {@link MalformedCalendar} with all its faults. */
    public CalendarPreview preview(int year, String file) {
        CalendarYear made = parse(year, file);
        CalendarInForce now = calendar.inForce();
        CalendarChange change = CalendarChange.of(now, calendar.with(made));
        return new CalendarPreview(now.version(), made, now.calendar().year(year).orElse(null),
                change.after().calendar(), change.days(), moved(change));
    }

    /**
     * Puts the year in force at once, then recomputes the open requests; interrupted work is resumed at the next start.
     *
     * @param seen the version that the preview was compared with; another one in force by now is refused
     * @return the version of this load
     */
    public long load(int year, String file, long seen, String actor) {
        CalendarYear made = parse(year, file);
        recompute.finish();
        long version = versions.add(made, file, seen, actor);
        recompute.finish();
        return version;
    }

    /** Tries once more what could not be recomputed. */
    public void resume() {
        recompute.finish();
    }

    private static CalendarYear parse(int year, String file) {
        if (year < FIRST || year > LAST) {
            throw new UseCaseRefused("年份应在 " + FIRST + " 至 " + LAST + " 之间，请核对。");
        }
        return CalendarFile.parse(year, new StringReader(file));
    }

    private List<DueDateChange> moved(CalendarChange change) {
        LocalDate today = LocalDate.now(clock);
        List<DueDateChange> moved = new ArrayList<>();
        openClocks.across(change.days(), clock.instant(), open ->
                change.on(open, today).filter(CalendarChange::moves).ifPresent(moved::add));
        return moved;
    }
}

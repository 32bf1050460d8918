package org.mingda.request;

import java.util.Map;
import java.util.TreeMap;
import org.mingda.calendar.CalendarYear;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.law.ReplyClock;
import org.mingda.law.RuleBooks;
import org.springframework.stereotype.Component;

/**
 * The product's calendar files, overridden by the years loaded into the database.
 *
 * <p>Every question looks up the newest version, so that each node sees a change at once; the calendar itself is kept.
 */
@Component
class StoredCalendar implements CurrentCalendar {

    private final CalendarVersions versions;
    private final RuleBooks ruleBooks;
    private volatile CalendarInForce last;

    StoredCalendar(CalendarVersions versions, RuleBooks ruleBooks) {
        this.versions = versions;
        this.ruleBooks = ruleBooks;
    }

    @Override
    public CalendarInForce inForce() {
        long newest = versions.newest();
        CalendarInForce known = last;
        return known != null && known.version() == newest ? known : (last = at(newest));
    }

    /** The calendar as it was when this version was the newest. */
    CalendarInForce at(long version) {
        Map<Integer, CalendarYear> years = new TreeMap<>();
        versions.files().forEach(file -> years.put(file.year(), file.parsed()));
        versions.textsAt(version).forEach(file -> years.put(file.year(), file.parsed()));
        return inForce(version, new WorkingCalendar(years.values()));
    }

    /** The calendar in force with a year that is not loaded yet. */
    CalendarInForce with(CalendarYear year) {
        CalendarInForce now = inForce();
        return inForce(now.version(), now.calendar().with(year));
    }

    private CalendarInForce inForce(long version, WorkingCalendar calendar) {
        return new CalendarInForce(version, calendar, new ReplyClock(ruleBooks, calendar));
    }
}

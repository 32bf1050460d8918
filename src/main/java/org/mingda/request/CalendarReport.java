package org.mingda.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What administrators want to know of the calendar: its loads, what they moved, what waits for a year. */
@Component
public class CalendarReport {

    private final JdbcClient jdbc;
    private final CalendarVersions versions;

    CalendarReport(JdbcClient jdbc, CalendarVersions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    /**
     * An open request counted through a year that is not loaded.
     *
     * @param total how many there are in all
     */
    public record Provisional(String number, LocalDate receivedOn, LocalDate dueOn, long total) {}

    /** All loads, the newest first. */
    public List<CalendarLoad> loads() {
        return versions.all();
    }

    /** The due dates that a load moved, by request. */
    public List<DueDateChange> movedBy(long version) {
        return jdbc.sql("""
                select request as number, (data ->> 'oldDueOn')::date as before, (data ->> 'newlyDueOn')::date as after,
                       coalesce((data ->> 'paused')::boolean, false) as paused
                from request_event where type = 'DueDateRecomputed' and data ->> 'calendarVersion' = ?
                order by request""")
                .param(Long.toString(version)).query(DueDateChange.class).list();
    }

    /** The first open requests with provisional due dates, by due date. */
    public List<Provisional> provisional(Set<Integer> published, int limit) {
        return jdbc.sql("""
                select number, received_on, due_on, count(*) over () as total from request
                where stage <> 'CLOSED' and clock_state in ('RUNNING', 'PAUSED')
                  and (extract(year from due_on)::int not in (:years)
                       or extract(year from received_on + 1)::int not in (:years))
                order by due_on, number limit :limit""")
                .param("years", published).param("limit", limit).query(Provisional.class).list();
    }
}

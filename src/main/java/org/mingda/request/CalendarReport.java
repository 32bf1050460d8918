package org.mingda.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What administrators want to know of the calendar: its loads, what they moved, what waits for a year. */
@Component
public class CalendarReport {

    private static final String PROVISIONAL = "stage <> 'CLOSED' and clock_state in ('RUNNING', 'PAUSED')"
            + " and (extract(year from due_on)::int not in (:years)"
            + " or extract(year from received_on + 1)::int not in (:years))";

    private final JdbcClient jdbc;
    private final CalendarVersions versions;

    CalendarReport(JdbcClient jdbc, CalendarVersions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    /** An open request counted through a year that is not loaded. */
    public record Provisional(String number, LocalDate receivedOn, LocalDate dueOn) {}

    /** How many requests of all agencies wait for these years. */
    public record Waiting(long total, Set<Integer> years) {}

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

    /** An agency's first open requests with provisional due dates, by due date. */
    public List<Provisional> provisional(Set<Integer> published, String agency, int limit) {
        return jdbc.sql("select number, received_on, due_on from request where agency = :agency and " + PROVISIONAL
                        + " order by due_on, number limit :limit")
                .param("years", published).param("agency", agency).param("limit", limit)
                .query(Provisional.class).list();
    }

    /** What all agencies wait for. */
    public Waiting waiting(Set<Integer> published) {
        Map<Integer, Long> byYear = new TreeMap<>();
        jdbc.sql("select case when extract(year from due_on)::int in (:years) then extract(year from received_on + 1)"
                        + " else extract(year from due_on) end::int, count(*) from request where " + PROVISIONAL
                        + " group by 1")
                .param("years", published).query(row -> {
                    byYear.put(row.getInt(1), row.getLong(2));
                });
        return new Waiting(byYear.values().stream().mapToLong(Long::longValue).sum(), byYear.keySet());
    }
}

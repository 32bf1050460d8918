package org.mingda.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only record of what happened to each request: the legal record, and the source of every figure. */
@Component
public class Ledger {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Ledger(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Everything that happened to a request, oldest first. */
    public List<LedgerEntry> of(String request) {
        return jdbc.sql("select * from request_event where request = ? order by sequence")
                .param(request).query(this::entry).list();
    }

    /** What happened since the request was last opened anew; everything when it never was. */
    public List<LedgerEntry> ofRound(String request) {
        return Rounds.latest(of(request));
    }

    /** How often the request has been handled: 1, and one more for each reopening. */
    public int round(String request) {
        return round(of(request));
    }

    /** The same, from all entries of the request. */
    public static int round(List<LedgerEntry> entries) {
        return 1 + (int) entries.stream().filter(entry -> entry.type() == EventType.REQUEST_REOPENED).count();
    }

    /** The latest entry of one of these types since the request was last opened anew. */
    public Optional<LedgerEntry> latestOfRound(String request, EventType... types) {
        return ofRound(request).stream().filter(entry -> List.of(types).contains(entry.type()))
                .reduce((earlier, later) -> later);
    }

    /** What bears on the clock of several requests, oldest first; who wrote it down and when is left out (null). */
    Map<String, List<LedgerEntry>> clockEntries(Collection<String> requests) {
        Map<String, List<LedgerEntry>> found = new HashMap<>();
        jdbc.sql("select request, sequence, type, happened_on, data from request_event"
                        + " where request = any(?) and type = any(?) order by request, sequence")
                .param(requests.toArray(String[]::new)).param(ClockEvents.ledgerNames().toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString("request"), request -> new ArrayList<>(4)).add(bare(row));
                });
        return found;
    }

    /** The latest entry of one of these types. */
    public Optional<LedgerEntry> latest(String request, EventType... types) {
        List<String> names = List.of(types).stream().map(EventType::ledgerName).toList();
        return jdbc.sql("select * from request_event where request = :request and type in (:types)"
                        + " order by sequence desc limit 1")
                .param("request", request).param("types", names).query(this::entry).optional();
    }

    /** Appends one entry and moves the request to the stage that follows from it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String request, EventType type, LocalDate on, String actor, Map<String, Object> data) {
        waitForOthers(request);
        jdbc.sql("""
                insert into request_event (request, sequence, type, happened_on, recorded_at, actor, data)
                select :request, coalesce(max(sequence), 0) + 1, :type, :on, :at, :actor, :data::jsonb
                from request_event where request = :request""")
                .param("request", request).param("type", type.ledgerName()).param("on", on)
                .param("at", Timestamp.from(clock.instant())).param("actor", actor).param("data", write(data))
                .update();
        if (type.next() != null) {
            jdbc.sql("update request set stage = ? where number = ?").params(type.next().name(), request).update();
        }
    }

    /** Two steps of one request may run at the same moment; the second gets the next number, not the same one. */
    private void waitForOthers(String request) {
        jdbc.sql("select 1 from request where number = ? for no key update").param(request)
                .query(Integer.class).optional();
    }

    /** Appends an entry that happened today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String request, EventType type, String actor, Map<String, Object> data) {
        append(request, type, LocalDate.now(clock), actor, data);
    }

    private LedgerEntry entry(ResultSet row, int index) throws SQLException {
        return new LedgerEntry(row.getInt("sequence"), EventType.ofLedgerName(row.getString("type")),
                row.getObject("happened_on", LocalDate.class), row.getTimestamp("recorded_at").toInstant(),
                row.getString("actor"), read(row.getString("data")));
    }

    private LedgerEntry bare(ResultSet row) throws SQLException {
        return new LedgerEntry(row.getInt("sequence"), EventType.ofLedgerName(row.getString("type")),
                row.getObject("happened_on", LocalDate.class), null, null, read(row.getString("data")));
    }

    private Map<String, Object> read(String data) {
        try {
            return json.readValue(data, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ledger entry is not JSON: " + data, e);
        }
    }

    private String write(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + data, e);
        }
    }
}

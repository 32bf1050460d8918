package org.mingda.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingda.letter.LetterDraft.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The free letters (另制文书) that officers wrote, with those that were sent back; one at a time waits for the head. */
@Component
public class LetterDrafts {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    LetterDrafts(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    LetterDraft add(String request, String template, String title, Map<String, String> facts, String author) {
        UUID id = UUID.randomUUID();
        database.sql("""
                insert into letter_draft (id, request, template, title, facts, author, at, state)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, 'WAITING')""")
                .params(id, request, template, title, write(facts), author, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(request, id).orElseThrow();
    }

    /** The draft of this request with this id. */
    public Optional<LetterDraft> find(String request, UUID id) {
        return of(request).stream().filter(draft -> draft.id().equals(id)).findFirst();
    }

    /** All of a request, the newest first. */
    public List<LetterDraft> of(String request) {
        return database.sql("select * from letter_draft where request = ? order by at desc, id").param(request)
                .query(this::draft).list();
    }

    /** The one that the head has before him. */
    public Optional<LetterDraft> waiting(String request) {
        return in(request, State.WAITING).stream().findFirst();
    }

    List<LetterDraft> in(String request, State state) {
        return of(request).stream().filter(draft -> draft.state() == state).toList();
    }

    void decide(LetterDraft draft, State state, String decider, String reason) {
        database.sql("update letter_draft set state = ?, decider = ?, reason = ? where id = ?")
                .params(state.name(), decider, reason, draft.id()).update();
    }

    void set(LetterDraft draft, State state) {
        database.sql("update letter_draft set state = ? where id = ?").params(state.name(), draft.id()).update();
    }

    private LetterDraft draft(ResultSet row, int index) throws SQLException {
        return new LetterDraft(row.getObject("id", UUID.class), row.getString("request"), row.getString("template"),
                row.getString("title"), read(row.getString("facts")), row.getString("author"),
                row.getObject("at", OffsetDateTime.class).toInstant(), State.valueOf(row.getString("state")),
                row.getString("decider"), row.getString("reason"));
    }

    private Map<String, String> read(String facts) {
        try {
            return json.readValue(facts, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts of a letter are not JSON: " + facts, e);
        }
    }

    private String write(Map<String, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + facts, e);
        }
    }
}

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of a request's reply, every version kept. */
@Service
public class ReplyDrafts {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    ReplyDrafts(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Saves the next version; two officers saving at once get two versions. */
    @Transactional
    public ReplyDraft save(String request, ReplyDraft draft) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('reply_draft:' || ?, 0))")
                .param(request)
                .query()
                .singleRow();
        database.sql("""
                insert into reply_draft (request, version, outcome, ground, facts, reasons, records, withheld,
                                         evidence, difference_reason, drafter, saved_at)
                select :request, coalesce(max(version), 0) + 1, :outcome, :ground, :facts, :reasons, :records,
                       :withheld, :evidence::jsonb, :differenceReason, :drafter, :savedAt
                from reply_draft where request = :request""")
                .param("request", request)
                .param("outcome", draft.outcome())
                .param("ground", draft.ground())
                .param("facts", draft.facts())
                .param("reasons", draft.reasons())
                .param("records", draft.records())
                .param("withheld", draft.withheld())
                .param("evidence", write(draft.evidence()))
                .param("differenceReason", draft.differenceReason())
                .param("drafter", draft.drafter())
                .param("savedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return latest(request).orElseThrow();
    }

    /** The version saved last. */
    public Optional<ReplyDraft> latest(String request) {
        return versions(request).stream().findFirst();
    }

    /** All versions, the newest first. */
    public List<ReplyDraft> versions(String request) {
        return database.sql("select * from reply_draft where request = ? order by version desc")
                .param(request)
                .query(this::draft)
                .list();
    }

    private ReplyDraft draft(ResultSet row, int index) throws SQLException {
        return new ReplyDraft(row.getString("request"), row.getInt("version"), row.getString("outcome"),
                row.getString("ground"), row.getString("facts"), row.getString("reasons"), row.getString("records"),
                row.getString("withheld"), read(row.getString("evidence")), row.getString("difference_reason"),
                row.getString("drafter"), row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private Map<String, String> read(String evidence) {
        try {
            return json.readValue(evidence, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence of a draft is not JSON: " + evidence, e);
        }
    }

    private String write(Map<String, String> evidence) {
        try {
            return json.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + evidence, e);
        }
    }
}

package org.mingda.letter;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of a request's reply, every version kept. */
@Service
public class ReplyDrafts {

    private final JdbcClient database;
    private final Clock clock;

    ReplyDrafts(JdbcClient database, Clock clock) {
        this.database = database;
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
                insert into reply_draft (request, version, outcome, facts, reasons, records, withheld, drafter,
                                         saved_at)
                select :request, coalesce(max(version), 0) + 1, :outcome, :facts, :reasons, :records,
                       :withheld, :drafter, :savedAt
                from reply_draft where request = :request""")
                .param("request", request)
                .param("outcome", draft.outcome())
                .param("facts", draft.facts())
                .param("reasons", draft.reasons())
                .param("records", draft.records())
                .param("withheld", draft.withheld())
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
                .query(ReplyDraft.class)
                .list();
    }
}

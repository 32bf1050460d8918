package org.mingda.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingda.request.RequestKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applications being filled in; each is kept for seven calendar days after its last change, for whoever has its link. */
@Component
public class Drafts {

    /** How long a draft is kept after its last change. */
    public static final Duration KEPT_FOR = Duration.ofDays(7);

    private static final int MAILS = 5;
    private static final String COLUMNS =
            "id, kind, answers, step, expires_at, request, submitted_at";

    private final JdbcClient jdbc;
    private final KeptUploads keptUploads;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, KeptUploads keptUploads, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.keptUploads = keptUploads;
        this.json = json;
        this.clock = clock;
    }

    /** Begins a draft and returns its token, which is told nowhere else. */
    @Transactional
    public String start(RequestKind kind, Map<String, String> answers, String step) {
        String token = DraftToken.fresh();
        jdbc.sql("insert into application_draft (id, token_hash, kind, answers, step, expires_at)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?)")
                .params(UUID.randomUUID(), DraftToken.hash(token), kind.name(), written(answers), step, expiry())
                .update();
        return token;
    }

    /** The draft of this token, also when it was submitted; empty when there is none or its days are over. */
    public Optional<Draft> find(String token) {
        return jdbc.sql("select " + COLUMNS + " from application_draft where token_hash = ? and expires_at > ?")
                .params(DraftToken.hash(token), now()).query(this::read).optional();
    }

    /** Reads a draft and keeps every other change of it waiting until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Draft lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from application_draft where id = ? for update")
                .param(id).query(this::read).single();
    }

    /** Adds or replaces these answers; others stay, and so does all of a draft that was submitted. */
    @Transactional
    public void save(UUID id, Map<String, String> answers) {
        jdbc.sql("update application_draft set answers = answers || ?::jsonb, expires_at = ?"
                        + " where id = ? and request is null")
                .params(written(answers), expiry(), id).update();
        keptUploads.keepLonger(id.toString());
    }

    /** Remembers the page on which to go on. */
    @Transactional
    public void goOnAt(UUID id, String step) {
        jdbc.sql("update application_draft set step = ? where id = ? and request is null").params(step, id).update();
    }

    /** Notes one more e-mail with the link; false when this draft, or this address within a day, had enough. */
    @Transactional
    public boolean mayMail(UUID id, String email) {
        return jdbc.sql("""
                insert into draft_link_mail (draft, to_hash, sent_at) select :draft, :to, :now
                where (select count(*) from draft_link_mail where draft = :draft) < :most
                  and (select count(*) from draft_link_mail where to_hash = :to and sent_at > :yesterday) < :most""")
                .param("draft", id).param("to", DraftToken.hash(email.toLowerCase(Locale.ROOT))).param("now", now())
                .param("yesterday", Timestamp.from(clock.instant().minus(Duration.ofDays(1)))).param("most", MAILS)
                .update() == 1;
    }

    /** It became a request: what was typed is forgotten here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void submitted(UUID id, String number) {
        jdbc.sql("update application_draft set answers = '{}', request = ?, submitted_at = ? where id = ?")
                .params(number, now(), id).update();
    }

    /** Forgets drafts whose days are over, with their files. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from application_draft where expires_at <= ? returning id").param(now())
                .query(UUID.class).list().forEach(id -> keptUploads.forget(id.toString()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp expiry() {
        return Timestamp.from(clock.instant().plus(KEPT_FOR));
    }

    private Draft read(ResultSet row, int place) throws SQLException {
        return new Draft(row.getObject("id", UUID.class), RequestKind.valueOf(row.getString("kind")),
                answers(row.getString("answers")), row.getString("step"),
                instant(row, "expires_at"), row.getString("request"), instant(row, "submitted_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private String written(Map<String, String> answers) {
        Map<String, String> tidy = new HashMap<>();
        // what a database cannot hold, such as the character zero, nobody means to type
        answers.forEach((field, typed) -> tidy.put(field, Tidy.text(typed)));
        try {
            return json.writeValueAsString(tidy);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> answers(String written) {
        try {
            return json.readValue(written, new TypeReference<>() { });
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

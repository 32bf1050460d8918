package org.mingda.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of letters. */
@Component
class LetterStore {

    private static final String COLUMNS = """
            select id, agency, request, template, title, number, letter_date, recipient_name, recipient_email, sha256,
                   state, issued_at, sent_at from letter""";

    private final JdbcClient database;

    LetterStore(JdbcClient database) {
        this.database = database;
    }

    void add(Letter letter, LetterNumber number, Dispatch dispatch, byte[] pdf, String source,
            String actor, String key) {
        database.sql("""
                insert into letter (id, order_key, agency, request, template, title, series, year, sequence, number,
                    letter_date, sender_name, recipient_name, recipient_email, pdf, sha256, message_id, state,
                    issued_by, issued_at, answer_link, source)
                values (:id, :key, :agency, :request, :template, :title, :series, :year, :sequence, :number,
                    :date, :sender, :recipient, :email, :pdf, :sha256, :messageId, :state, :actor, :issuedAt,
                    :answerLink, :source)""")
                .param("id", letter.id())
                .param("key", key)
                .param("agency", letter.agency())
                .param("request", letter.request())
                .param("template", letter.template())
                .param("title", letter.title())
                .param("series", number.series())
                .param("year", number.year())
                .param("sequence", number.sequence())
                .param("number", letter.number())
                .param("date", letter.date())
                .param("sender", dispatch.senderName())
                .param("recipient", letter.recipientName())
                .param("email", letter.recipientEmail())
                .param("pdf", pdf)
                .param("sha256", letter.sha256())
                .param("messageId", dispatch.messageId())
                .param("state", letter.state().name())
                .param("actor", actor)
                .param("issuedAt", letter.issuedAt().atOffset(ZoneOffset.UTC))
                .param("answerLink", dispatch.answerLink())
                .param("source", source)
                .update();
    }

    Optional<Letter> find(UUID id) {
        return database.sql(COLUMNS + " where id = ?").param(id).query(LetterStore::letter).optional();
    }

    Optional<Letter> findByKey(String key) {
        return database.sql(COLUMNS + " where order_key = ? and state <> 'CANCELLED'").param(key)
                .query(LetterStore::letter).optional();
    }

    List<Letter> ofRequest(String request) {
        return database.sql(COLUMNS + " where request = ? order by issued_at, sequence").param(request)
                .query(LetterStore::letter).list();
    }

    byte[] pdf(UUID id) {
        return database.sql("select pdf from letter where id = ?").param(id).query(byte[].class).optional()
                .orElseThrow(() -> new NoSuchElementException("letter " + id));
    }

    /** The text from which the letter was set; empty when it is from before that was kept. */
    Optional<String> source(UUID id) {
        return database.sql("select source from letter where id = ? and source is not null").param(id)
                .query(String.class).optional();
    }

    Dispatch dispatch(UUID id) {
        return database.sql("select sender_name, message_id, answer_link from letter where id = ?").param(id)
                .query(Dispatch.class).single();
    }

    /** Keeps a second sender of the same letter waiting until this transaction ends. */
    Letter lock(UUID id) {
        return database.sql(COLUMNS + " where id = ? for no key update").param(id).query(LetterStore::letter).optional()
                .orElseThrow(() -> new NoSuchElementException("letter " + id));
    }

    LetterState state(UUID id) {
        return database.sql("select state from letter where id = ?").param(id)
                .query(LetterState.class).optional()
                .orElseThrow(() -> new NoSuchElementException("letter " + id));
    }

    void setState(UUID id, LetterState state, Instant sentAt) {
        database.sql("update letter set state = :state, sent_at = :sentAt where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("sentAt", sentAt == null ? null : sentAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets a signed letter go out, to the address that holds now. */
    void release(UUID id, String recipientEmail) {
        LetterState state = recipientEmail == null ? LetterState.FILED : LetterState.QUEUED;
        database.sql("update letter set state = ?, recipient_email = ? where id = ?")
                .params(state.name(), recipientEmail, id).update();
    }

    /** Takes a letter out of use; its number stays in the register with this reason. */
    void cancel(UUID id, String reason, String actor, Instant now) {
        database.sql("insert into letter_cancellation (letter, reason, cancelled_by, cancelled_at) values (?, ?, ?, ?)")
                .params(id, reason, actor, now.atOffset(ZoneOffset.UTC)).update();
        setState(id, LetterState.CANCELLED, null);
    }

    private static Letter letter(ResultSet row, int index) throws SQLException {
        return new Letter(row.getObject("id", UUID.class), row.getString("agency"), row.getString("request"),
                row.getString("template"), row.getString("title"), row.getString("number"),
                row.getObject("letter_date", LocalDate.class), row.getString("recipient_name"),
                row.getString("recipient_email"), row.getString("sha256"), LetterState.valueOf(row.getString("state")),
                instant(row, "issued_at"), instant(row, "sent_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

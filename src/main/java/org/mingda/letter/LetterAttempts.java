package org.mingda.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingda.letter.LetterAttempt.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of every try to send a letter: begun before, ended after, so that a crash between leaves a trace. */
@Component
public class LetterAttempts {

    private static final int LONGEST = 2_000;

    private final JdbcClient database;
    private final Clock clock;

    LetterAttempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    long begin(UUID letter, String server) {
        return database.sql("insert into letter_attempt (letter, started_at, server) values (?, ?, ?) returning id")
                .params(letter, now(), server)
                .query(Long.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void end(long attempt, Result result, String answer, String detail) {
        database.sql("update letter_attempt set ended_at = ?, result = ?, answer = ?, detail = ? where id = ?")
                .params(now(), result.name(), storable(answer), storable(detail), attempt)
                .update();
    }

    /** The same, kept even when the sender's own step is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void endApart(long attempt, Result result, String answer, String detail) {
        end(attempt, result, answer, detail);
    }

    /** All tries of a letter, the oldest first. */
    public List<LetterAttempt> of(UUID letter) {
        return database.sql("""
                        select id, started_at, ended_at, result, server, answer, detail from letter_attempt
                        where letter = ? order by id""")
                .param(letter).query(LetterAttempts::attempt).list();
    }

    /** The try in which the mail server took the letter over, with its words: the proof that it left the house. */
    public Optional<LetterAttempt> acceptance(UUID letter) {
        return of(letter).stream().filter(attempt -> attempt.result() == Result.ACCEPTED).findFirst();
    }

    private static LetterAttempt attempt(ResultSet row, int index) throws SQLException {
        String result = row.getString("result");
        return new LetterAttempt(row.getLong("id"), instant(row, "started_at"), instant(row, "ended_at"),
                result == null ? null : Result.valueOf(result), row.getString("server"), row.getString("answer"),
                row.getString("detail"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** What a server says must never keep us from writing down that it has the letter. */
    private static String storable(String words) {
        if (words == null) {
            return null;
        }
        String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

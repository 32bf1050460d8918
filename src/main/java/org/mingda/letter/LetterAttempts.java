package org.mingda.letter;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of every try to send a letter: begun before, ended after, so that a crash between leaves a trace. */
@Component
class LetterAttempts {

    enum Result {
        ACCEPTED,
        /** The address does not exist, says the mail server. */
        REFUSED,
        FAILED,
        /** Somebody else sent it in the meantime. */
        SKIPPED
    }

    private final JdbcClient database;
    private final Clock clock;

    LetterAttempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long begin(UUID letter) {
        return database.sql("insert into letter_attempt (letter, started_at) values (?, ?) returning id")
                .params(letter, now())
                .query(Long.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(long attempt, Result result, String detail) {
        database.sql("update letter_attempt set ended_at = ?, result = ?, detail = ? where id = ?")
                .params(now(), result.name(), detail, attempt)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

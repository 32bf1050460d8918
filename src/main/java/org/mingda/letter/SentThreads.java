package org.mingda.letter;

import java.util.Optional;
import org.mingda.request.LetterThreads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the request of a letter by the Message-ID under which it was sent. */
@Component
class SentThreads implements LetterThreads {

    private final JdbcClient jdbc;

    SentThreads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> requestOf(String messageId) {
        return jdbc.sql("select request from letter where message_id = ?").param(messageId)
                .query(String.class).optional();
    }

    @Override
    public Optional<String> lastSent(String request, String address) {
        return jdbc.sql("""
                select message_id from letter where request = :request and sent_at is not null
                  and (lower(recipient_email) = :address or :address = '' and 1 = (select
                    count(distinct lower(recipient_email)) from letter where request = :request and sent_at is not null))
                order by sent_at desc limit 1""")
                .param("request", request).param("address", address).query(String.class).optional();
    }
}

package org.mingda.letter;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What mail servers answered, as the record of the tries to send keeps it. */
@Component
class ServerAnswers {

    private final JdbcClient jdbc;

    ServerAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String accepted(UUID letter) {
        String said = last(letter, "ACCEPTED");
        return "收件邮件服务器已接收" + (said.isBlank() ? "" : "：" + said);
    }

    String refused(UUID letter) {
        String said = last(letter, "REFUSED");
        return "收件邮件服务器拒收" + (said.isBlank() ? "" : "：" + said);
    }

    private String last(UUID letter, String result) {
        return jdbc.sql("select coalesce(detail, '') from letter_attempt where letter = ? and result = ?"
                + " order by id desc limit 1").params(letter, result).query(String.class).optional().orElse("").strip();
    }
}

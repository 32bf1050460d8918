package org.mingda.request;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests that were one before they were split: each has its own number and life, all have the same access code. */
@Component
public class LinkedRequests {

    private static final String COPY_REQUEST = """
            insert into request (number, agency, channel, submitted_at, received_on, content, form_wanted, delivery,
                                 access_code_hash, stage, clock_state, due_on, kind, split_from)
            select :copy, agency, channel, submitted_at, received_on, :content, form_wanted, delivery,
                   access_code_hash, stage, clock_state, due_on, kind, number
            from request where number = :number""";
    private static final String COPY_APPLICANT = """
            insert into applicant (request, kind, name, id_type, id_number, contact_person, phone, email, address)
            select :copy, kind, name, id_type, id_number, contact_person, phone, email, address
            from applicant where request = :number""";
    private static final String COPY_ATTACHMENTS = """
            insert into attachment (id, request, file, added_by, added_at)
            select gen_random_uuid(), :copy, file, added_by, added_at
            from attachment where request = :number""";

    private final JdbcClient jdbc;

    LinkedRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The other requests of the same submission, by number; empty for one that was never split. */
    public List<String> of(String number) {
        return jdbc.sql("""
                with origin as (select coalesce(split_from, number) number from request where number = :number)
                select number from request
                where (number = (select number from origin) or split_from = (select number from origin))
                  and number <> :number order by number""")
                .param("number", number).query(String.class).list();
    }

    /** Puts a copy on file that asks for something else: same applicant, receipt date, channel, files and access. */
    void copy(String number, String copy, String content) {
        for (String sql : List.of(COPY_REQUEST, COPY_APPLICANT, COPY_ATTACHMENTS)) {
            JdbcClient.StatementSpec statement = jdbc.sql(sql).param("number", number).param("copy", copy);
            (sql.equals(COPY_REQUEST) ? statement.param("content", content) : statement).update();
        }
    }

    void narrow(String number, String content) {
        jdbc.sql("update request set content = ? where number = ?").params(content, number).update();
    }
}

package org.mingda.request;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody has asked an agency before, for an officer who is about to enter a request of his. */
@Component
public class KnownApplicants {

    private static final int MOST = 5;

    private final JdbcClient jdbc;

    KnownApplicants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An earlier request.
     *
     * @param same whether it asks for the very same, blanks left out
     */
    public record Earlier(String number, LocalDate receivedOn, String content, Stage stage, boolean same) {}

    /** The newest first; nothing of somebody who has given neither a number nor a way to reach him. */
    public List<Earlier> of(String agency, Applicant applicant, String content) {
        SameApplicant same = new SameApplicant(applicant);
        return jdbc.sql("""
                select r.number, r.received_on, r.content, r.stage,
                       regexp_replace(r.content, '\\s', '', 'g') = regexp_replace(:asked, '\\s', '', 'g') as same
                from request r join applicant a on a.request = r.number
                where r.agency = :agency and\s""" + same.condition() + " order by r.submitted_at desc limit " + MOST)
                .param("agency", agency).param("asked", content).params(same.values()).query(Earlier.class).list();
    }
}

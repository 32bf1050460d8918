package org.mingda.request;

import java.time.Clock;
import java.time.Instant;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Inserts the rows of a request and starts its process, in a transaction and with nothing else. */
final class BareSubmissions {

    private static final String HASH = "0".repeat(64);

    private final JdbcTemplate jdbc;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private int last;

    BareSubmissions(ApplicationContext product) {
        jdbc = product.getBean(JdbcTemplate.class);
        runtime = product.getBean(RuntimeService.class);
        transaction = product.getBean(TransactionTemplate.class);
        clock = product.getBean(Clock.class);
    }

    void submit(Submission submission) {
        String number = "BARE2026-%05d".formatted(++last);
        transaction.executeWithoutResult(status -> {
            insert(number, submission, Timestamp.from(Instant.now(clock)));
            runtime.startProcessInstanceByKey("disclosure-request", number, Map.of("requestNumber", number));
        });
    }

    private void insert(String number, Submission one, Timestamp now) {
        Applicant applicant = one.applicant();
        String[] pairs = RequestTexts.pairs(Bigrams.of(one.content()));
        jdbc.update("insert into request_number (agency, series, year, last) values (?, 'BARE', 2026, ?)"
                + " on conflict (agency, series, year) do update set last = excluded.last", one.agency(), last);
        jdbc.update("insert into request (number, agency, channel, submitted_at, received_on, content, form_wanted,"
                        + " delivery, access_code_hash, stage, clock_state, due_on, kind)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'REGISTRATION', 'RUNNING', ?, 'DISCLOSURE')",
                number, one.agency(), one.channel().name(), now, one.receivedOn(), one.content(),
                one.formWanted().name(), one.delivery().name(), HASH, one.receivedOn().plusDays(28));
        jdbc.update("insert into applicant (request, kind, name, id_type, id_number, contact_person, phone, email,"
                        + " address) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                number, applicant.kind().name(), applicant.name(), applicant.idType(), applicant.idNumber(), null,
                applicant.phone(), applicant.email(), applicant.address());
        jdbc.update("insert into request_text (request, agency, bigrams, size, topic, wording)"
                + " values (?, ?, ?, ?, ?, ?)", number, one.agency(), pairs, pairs.length, number, number);
        jdbc.update("insert into request_topic (topic, agency, bigrams, size, wording) values (?, ?, ?, ?, ?)",
                number, one.agency(), pairs, pairs.length, number);
        jdbc.update("insert into request_event (request, sequence, type, happened_on, recorded_at, actor, data)"
                        + " values (?, 1, 'RequestSubmitted', ?, ?, 'applicant', ?::jsonb)",
                number, one.receivedOn(), now,
                "{\"channel\": \"PORTAL\", \"receivedOn\": \"" + one.receivedOn() + "\"}");
        jdbc.update("insert into submission_key (key, fingerprint, request, used_at) values (?, ?, ?, ?)",
                number, HASH, number, now);
        for (String scope : List.of("passed", "applicant", "agency")) {
            jdbc.update("insert into guard_entry (scope, key, what, at) values (?, ?, ?, ?)", scope, HASH, number, now);
        }
    }
}

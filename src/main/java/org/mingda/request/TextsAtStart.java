package org.mingda.request;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Files the texts of requests that came before texts were filed, a portion at a time, oldest first. */
@Component
@Order(5)
class TextsAtStart implements ApplicationRunner {

    private static final int PORTION = 200;

    private final JdbcClient jdbc;
    private final Requests requests;
    private final RequestTexts texts;
    private final TransactionTemplate transaction;

    TextsAtStart(JdbcClient jdbc, Requests requests, RequestTexts texts, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.texts = texts;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        while (Boolean.TRUE.equals(transaction.execute(status -> filePortion()))) {
            // until none is left
        }
    }

    private boolean filePortion() {
        List<Unfiled> portion = jdbc.sql("""
                select number, agency, content from request r
                where not exists (select 1 from request_text t
                                  where t.request = r.number and t.wording is not null)
                order by submitted_at, number limit :portion""")
                .param("portion", PORTION).query(Unfiled.class).list();
        portion.forEach(one -> texts.file(
                one.number(), one.agency(), one.content(), requests.applicant(one.number())));
        return !portion.isEmpty();
    }

    /** A request without a filed text, or with one from before wordings were compared. */
    record Unfiled(String number, String agency, String content) {}
}

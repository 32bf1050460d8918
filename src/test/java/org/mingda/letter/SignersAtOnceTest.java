package org.mingda.letter;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mingda.support.Applications.anApplication;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mingda.intake.SubmitRequest;
import org.mingda.request.AssignToUnit;
import org.mingda.request.ChangeRecords;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.ReviewOutcome;
import org.mingda.support.MingdaTest;
import org.mingda.support.Replies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Sixteen heads sign at one moment, one more dies holding the next number, and one thinks better of it. */
@MingdaTest
class SignersAtOnceTest {

    private static final int SIGNERS = 16;
    /** As many as the tests' connections allow; the others wait for a connection. */
    private static final int SURELY_WAITING = 5;

    @Autowired SubmitRequest submitRequest;
    @Autowired AssignToUnit assignToUnit;
    @Autowired ChangeRecords changeRecords;
    @Autowired WriteReply writeReply;
    @Autowired ReviewReply reviewReply;
    @Autowired SignReply signReply;
    @Autowired Letters letters;
    @Autowired Ledger ledger;
    @Autowired JdbcClient jdbc;
    @Autowired DataSource dataSource;
    @Autowired TransactionTemplate transaction;

    @Test
    void theNumbersAreDenseWhateverHappens() throws Exception {
        List<String> requests = Stream.generate(this::reviewed).limit(SIGNERS).toList();
        String crashed = reviewed();
        CyclicBarrier start = new CyclicBarrier(SIGNERS);
        ExecutorService heads = Executors.newFixedThreadPool(SIGNERS);
        List<Future<?>> signatures = new ArrayList<>();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            signReply.approve(crashed, "head");
            requests.forEach(number -> signatures.add(heads.submit(() -> meetAndSign(start, number))));
            await().atMost(20, SECONDS).until(() -> waiting() >= SURELY_WAITING);
            killThisConnection();
        })).as("the connection is gone").isInstanceOf(TransactionException.class);
        for (Future<?> signature : signatures) {
            signature.get(60, SECONDS);
        }
        heads.shutdown();
        assertThat(reply(crashed)).as("nothing is left of what died").isEmpty();

        transaction.executeWithoutResult(status -> {
            signReply.approve(crashed, "head");
            status.setRollbackOnly();
        });
        signReply.approve(crashed, "head");

        List<Letter> signed = Stream.concat(requests.stream(), Stream.of(crashed)).flatMap(number -> reply(number).stream())
                .toList();
        assertThat(signed).hasSize(SIGNERS + 1).extracting(Letter::number).doesNotHaveDuplicates();
        assertThat(signed).allSatisfy(letter -> assertThat(ledger.latest(letter.request(), EventType.REPLY_APPROVED)
                .orElseThrow().text("number")).isEqualTo(letter.number()));
        assertThat(sequences()).isEqualTo(IntStream.rangeClosed(1, lastNumber()).boxed().toList());
    }

    private Void meetAndSign(CyclicBarrier start, String number) throws Exception {
        start.await(30, SECONDS);
        signReply.approve(number, "head");
        return null;
    }

    /** As when the machine of the database's client loses its power. */
    private void killThisConnection() {
        int backend = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
        JdbcClient.create(aside()).sql("select pg_terminate_backend(?)").param(backend).query(Boolean.class).single();
    }

    private int waiting() {
        return JdbcClient.create(aside()).sql("select count(*) from pg_stat_activity where datname = current_database()"
                + " and wait_event_type = 'Lock'").query(Integer.class).single();
    }

    /** A connection that is not of the pool, which the signers use up. */
    private DataSource aside() {
        HikariDataSource pool = (HikariDataSource) dataSource;
        return new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    private String reviewed() {
        Replies replies = new Replies(submitRequest, assignToUnit, changeRecords, writeReply);
        String number = replies.draft(replies.assigned(anApplication()), "granted");
        reviewReply.inOffice(number, ReviewOutcome.PASSED, new ReviewReply.Opinion("保密法第九条", ""), null, "reviewer");
        return number;
    }

    private List<Letter> reply(String number) {
        return letters.ofRequest(number).stream().filter(letter -> letter.template().startsWith("reply-")).toList();
    }

    private List<Integer> sequences() {
        return jdbc.sql("select sequence from letter where agency = 'qingshi-land' and series = '公开答' and year = 2026"
                + " order by sequence").query(Integer.class).list();
    }

    private int lastNumber() {
        return jdbc.sql("select last_number from letter_series where agency = 'qingshi-land' and series = '公开答'"
                + " and year = 2026").query(Integer.class).single();
    }
}

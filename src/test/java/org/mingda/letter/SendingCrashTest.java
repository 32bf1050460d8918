package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.account.Agencies;
import org.mingda.letter.SendingChildren.Child;
import org.mingda.support.AcceptedMail;
import org.mingda.support.FaultySmtp;
import org.mingda.support.SmtpFault;
import org.mingda.support.SmtpStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that is killed while it issues or sends a letter: what is left, and what another process makes of it. */
@LetterTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingCrashTest {

    private static final int KILLED = 128 + 9;

    @Autowired
    Letters letters;

    @Autowired
    LetterAttempts attempts;

    @Autowired
    SendLetter sendLetter;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Agencies agencies;

    @Autowired
    JavaMailSenderImpl mailSender;

    private FaultySmtp server;
    private SendingChildren children;

    @BeforeAll
    void aServerAndProcessesToBeKilled(@Autowired DataSource tables) throws IOException, SQLException {
        server = new FaultySmtp();
        try (Connection connection = tables.getConnection()) {
            children = new SendingChildren(connection.getMetaData().getURL(), server.port());
        }
    }

    @AfterAll
    void noProcessIsLeft() throws Exception {
        children.close();
        server.close();
    }

    @BeforeEach
    void aServerThatWorks() {
        server.reset();
        mailSender.setPort(server.port());
    }

    /**
     * Where it is killed; how often the server has the letter then; how many tries without an end it leaves; how often
     * the server has the letter after another process has sent what is to be sent.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            AT_THE_START    | 0 | 0 | 1
            BEFORE_COMMIT_1 | 0 | 0 | 1
            AFTER_COMMIT_1  | 0 | 1 | 1
            CONNECT         | 0 | 1 | 1
            MAIL            | 0 | 1 | 1
            RCPT            | 0 | 1 | 1
            DATA            | 0 | 1 | 1
            CONTENT         | 0 | 1 | 1
            DOT             | 0 | 1 | 1
            KEPT            | 1 | 1 | 2
            BEFORE_COMMIT_2 | 1 | 1 | 2
            AFTER_COMMIT_2  | 1 | 0 | 1
            """)
    void killedWhileSending(String where, int had, int traces, int arrived) throws Exception {
        Letter letter = issued();

        killSender(letter, where);

        assertThat(server.accepted()).hasSize(had);
        assertThat(traces(letter)).isEqualTo(traces);
        sendLetter.send(letter.id());
        sendLetter.send(letter.id());
        List<AcceptedMail> mails = server.accepted();
        assertThat(mails).hasSize(arrived).allSatisfy(mail -> {
            assertThat(mail.messageId()).startsWith("<" + letter.id() + "@");
            assertThat(mail.bytes()).isEqualTo(mails.get(0).bytes());
        });
        assertThat(letters.find(letter.id()).orElseThrow().state()).isEqualTo(LetterState.SENT);
        assertThat(traces(letter)).isEqualTo(traces);
    }

    /** The decision and its letter are there together or not at all, and no number is lost. */
    @ParameterizedTest
    @CsvSource({"BEFORE_COMMIT_1, 0", "AFTER_COMMIT_1, 1"})
    void killedWhileIssuing(SendingChild.Stop where, int there) throws Exception {
        String agency = LetterHouse.newAgency(agencies);
        Child child = children.next();
        child.order("issue", agency, where);
        child.await("STOPPED");
        assertThat(child.kill()).isEqualTo(KILLED);

        List<Letter> issued = letters.ofRequest("request-of-" + agency);

        assertThat(issued).hasSize(there).allMatch(letter -> letter.state() == LetterState.QUEUED);
        assertThat(issue(agency).number()).endsWith("〔2026〕" + (there + 1) + "号");
        issued.forEach(letter -> sendLetter.send(letter.id()));
        assertThat(server.accepted()).hasSize(there);
    }

    /** Another process that came to the same letter goes on at once when the first one dies with its lock. */
    @Test
    void theLockOfADeadSenderHoldsUpNobody() throws Exception {
        Letter letter = issued();
        Child child = children.next();
        server.next(SmtpStep.DATA, SmtpFault.stalls());
        child.order("send", letter.id(), SendingChild.Stop.NOWHERE);
        server.awaitReached(SmtpStep.DATA);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> sendLetter.send(letter.id()));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::somebodyWaitsForALock);
        assertThat(server.accepted()).isEmpty();

        assertThat(child.kill()).isEqualTo(KILLED);

        second.get(30, TimeUnit.SECONDS);
        assertThat(server.accepted()).hasSize(1);
        assertThat(letters.find(letter.id()).orElseThrow().state()).isEqualTo(LetterState.SENT);
    }

    private void killSender(Letter letter, String where) throws Exception {
        Child child = children.next();
        if (isStep(where)) {
            server.next(SmtpStep.valueOf(where), SmtpFault.stalls());
            child.order("send", letter.id(), SendingChild.Stop.NOWHERE);
            server.awaitReached(SmtpStep.valueOf(where));
        } else {
            child.order("send", letter.id(), where);
            child.await("STOPPED");
        }
        assertThat(child.kill()).isEqualTo(KILLED);
    }

    private static boolean isStep(String where) {
        return Arrays.stream(SmtpStep.values()).anyMatch(step -> step.name().equals(where));
    }

    private boolean somebodyWaitsForALock() {
        return database.sql("select exists (select from pg_stat_activity where datname = current_database()"
                + " and wait_event_type = 'Lock')").query(Boolean.class).single();
    }

    private long traces(Letter letter) {
        return attempts.of(letter.id()).stream().filter(attempt -> attempt.endedAt() == null).count();
    }

    private Letter issued() {
        return issue(LetterHouse.newAgency(agencies));
    }

    private Letter issue(String agency) {
        LetterOrder order = LetterHouse.receipt(agency, "request-" + UUID.randomUUID());
        return transaction.execute(status -> letters.issue(order));
    }
}

package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.account.Agencies;
import org.mingda.letter.LetterAttempt.Result;
import org.mingda.support.AcceptedMail;
import org.mingda.support.FaultySmtp;
import org.mingda.support.SmtpFault;
import org.mingda.support.SmtpStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever a mail server does at whichever step, the letter is neither lost nor repeated without need. */
@LetterTest
class SendingFaultsTest {

    private static final String TIMEOUT = "mail.smtp.timeout";
    private static final String QUIT_WAIT = "mail.smtp.quitwait";

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
    private Letter letter;

    @BeforeEach
    void aLetterAndAServer() throws Exception {
        server = new FaultySmtp();
        mailSender.setPort(server.port());
        LetterOrder order = order();
        letter = transaction.execute(status -> letters.issue(order));
    }

    private LetterOrder order() {
        return LetterHouse.receipt(LetterHouse.newAgency(agencies), "request-" + UUID.randomUUID());
    }

    @AfterEach
    void closeTheServer() throws Exception {
        mailSender.getJavaMailProperties().remove(TIMEOUT);
        mailSender.getJavaMailProperties().remove(QUIT_WAIT);
        server.close();
    }

    /** Refused for good is an officer's matter; all else is tried again. In the end it has arrived so many times. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            CONNECT  | 421 4.3.2 shutting down           | FAILED   | QUEUED | 1
            CONNECT  | 554 5.7.1 no service for you      | FAILED   | QUEUED | 1
            CONNECT  | drop                              | FAILED   | QUEUED | 1
            EHLO     | 421 4.3.2 shutting down           | FAILED   | QUEUED | 1
            EHLO     | 550 5.7.1 your name is not known  | FAILED   | QUEUED | 1
            EHLO     | drop                              | FAILED   | QUEUED | 1
            MAIL     | 451 4.3.0 try again               | FAILED   | QUEUED | 1
            MAIL     | 421 4.7.0 too many mails          | FAILED   | QUEUED | 1
            MAIL     | 550 5.7.1 sender not allowed      | FAILED   | QUEUED | 1
            MAIL     | 530 5.7.0 authentication required | FAILED   | QUEUED | 1
            MAIL     | 552 5.3.4 message too large       | REFUSED  | FAILED | 1
            MAIL     | drop                              | FAILED   | QUEUED | 1
            RCPT     | 450 4.2.0 mailbox busy            | FAILED   | QUEUED | 1
            RCPT     | 452 4.2.2 mailbox full            | FAILED   | QUEUED | 1
            RCPT     | 421 4.3.2 shutting down           | FAILED   | QUEUED | 1
            RCPT     | 530 5.7.0 authentication required | FAILED   | QUEUED | 1
            RCPT     | 550 5.1.1 no such user            | REFUSED  | FAILED | 1
            RCPT     | 551 5.1.6 user has moved          | REFUSED  | FAILED | 1
            RCPT     | 552 5.2.2 mailbox full            | REFUSED  | FAILED | 1
            RCPT     | 553 5.1.3 not an address          | REFUSED  | FAILED | 1
            RCPT     | 554 5.7.1 not accepted            | REFUSED  | FAILED | 1
            RCPT     | drop                              | FAILED   | QUEUED | 1
            DATA     | 451 4.3.0 try again               | FAILED   | QUEUED | 1
            DATA     | 554 5.7.1 not accepted            | REFUSED  | FAILED | 1
            DATA     | drop                              | FAILED   | QUEUED | 1
            CONTENT  | 451 4.3.0 disk full               | FAILED   | QUEUED | 1
            CONTENT  | drop                              | FAILED   | QUEUED | 1
            DOT      | 451 4.3.0 try again               | FAILED   | QUEUED | 1
            DOT      | 452 4.3.1 out of storage          | FAILED   | QUEUED | 1
            DOT      | 552 5.3.4 message too large       | REFUSED  | FAILED | 1
            DOT      | 554 5.7.1 looks like spam         | REFUSED  | FAILED | 1
            DOT      | drop                              | FAILED   | QUEUED | 1
            KEPT     | 451 4.3.0 taken all the same      | FAILED   | QUEUED | 2
            KEPT     | drop                              | FAILED   | QUEUED | 2
            ANSWERED | drop                              | ACCEPTED | SENT   | 1
            QUIT     | 421 4.3.2 shutting down           | ACCEPTED | SENT   | 1
            QUIT     | drop                              | ACCEPTED | SENT   | 1
            """)
    void aFaultAtAnyStep(SmtpStep step, String fault, Result result, LetterState state, int arrived) {
        server.always(step, fault.equals("drop") ? SmtpFault.drops() : SmtpFault.says(fault));

        boolean taken = isSent();

        assertThat(taken).isEqualTo(result == Result.ACCEPTED);
        assertThat(letters.find(letter.id()).orElseThrow().state()).isEqualTo(state);
        assertThat(attempts.of(letter.id())).singleElement().satisfies(attempt -> {
            assertThat(attempt.result()).isEqualTo(result);
            if (step.compareTo(SmtpStep.MAIL) >= 0 && step != SmtpStep.CONTENT && fault.matches("[45].*") && !taken) {
                assertThat(attempt.answer()).isEqualTo(fault);
                assertThat(attempt.detail()).contains(fault, result == Result.REFUSED ? "拒收" : "稍后自动重发");
            }
        });
        server.always(step, SmtpFault.waits(Duration.ZERO));
        arrivesAfterwards(arrived);
    }

    @ParameterizedTest
    @CsvSource({"CONNECT,1", "MAIL,1", "CONTENT,1", "DOT,1", "KEPT,2"})
    void aServerThatFallsSilent(SmtpStep step, int arrived) {
        mailSender.getJavaMailProperties().setProperty(TIMEOUT, "400");
        server.next(step, SmtpFault.stalls());

        assertThat(isSent()).isFalse();

        assertThat(attempts.of(letter.id())).singleElement().satisfies(attempt -> {
            assertThat(attempt.result()).isEqualTo(Result.FAILED);
            assertThat(attempt.answer()).isNull();
        });
        mailSender.getJavaMailProperties().remove(TIMEOUT);
        arrivesAfterwards(arrived);
    }

    @Test
    void aServerThatNeverSaysGoodbyeHoldsUpNothing() {
        mailSender.getJavaMailProperties().setProperty(QUIT_WAIT, "false");
        server.next(SmtpStep.QUIT, SmtpFault.stalls());

        assertThat(isSent()).isTrue();

        arrivesAfterwards(1);
    }

    @Test
    void aSlowServerIsWaitedFor() {
        for (SmtpStep step : SmtpStep.values()) {
            server.next(step, SmtpFault.waits(Duration.ofMillis(20)));
        }

        assertThat(isSent()).isTrue();

        arrivesAfterwards(1);
    }

    @Test
    void aGreylistingServerTakesItTheSecondTime() {
        server.greylists();

        assertThat(isSent()).isFalse();
        assertThat(letters.find(letter.id()).orElseThrow().state()).isEqualTo(LetterState.QUEUED);

        arrivesAfterwards(1);
    }

    @Test
    void theServersWordsOfAcceptanceAreKeptAsProof() {
        sendLetter.send(letter.id());

        assertThat(attempts.acceptance(letter.id())).hasValueSatisfying(proof -> {
            assertThat(proof.answer()).isEqualTo("250 2.0.0 Ok: queued as F00001");
            assertThat(proof.server()).isEqualTo("127.0.0.1:" + server.port());
            assertThat(proof.endedAt()).isEqualTo(LetterHouse.NOW);
        });
    }

    @Test
    void whateverTheServerSaysItsAcceptanceIsWrittenDown() {
        server.next(SmtpStep.KEPT, SmtpFault.says("250-2.0.0 Ok\0\u0007\r\n250 " + "queued ".repeat(1_000)));

        arrivesAfterwards(1);

        assertThat(attempts.acceptance(letter.id()).orElseThrow().answer()).startsWith("250-2.0.0 Ok 250 queued")
                .hasSize(2_000);
    }

    /** As when the database restarts between the server's acceptance and our commit. */
    @Test
    void aLostDatabaseConnectionRepeatsTheSameMail() {
        server.next(SmtpStep.KEPT, line -> {
            database.sql("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and state = 'idle in transaction'""").query().listOfRows();
            return null;
        });

        assertThatThrownBy(() -> sendLetter.send(letter.id())).isInstanceOf(RuntimeException.class);

        assertThat(server.accepted()).hasSize(1);
        assertThat(letters.find(letter.id()).orElseThrow().state()).isEqualTo(LetterState.QUEUED);
        assertThat(attempts.of(letter.id())).singleElement().satisfies(trace -> {
            assertThat(trace.result()).isNull();
            assertThat(trace.endedAt()).isNull();
        });
        arrivesAfterwards(2);
    }

    @Test
    void aLetterThatIsOnlySignedIsNotSent() {
        Letter signed = transaction.execute(status -> letters.sign("signed:" + letter.id(), order()));

        sendLetter.send(signed.id());

        assertThat(server.accepted()).isEmpty();
        assertThat(attempts.of(signed.id())).isEmpty();
    }

    @Test
    void aCancelledLetterIsNotSent() {
        database.sql("insert into letter_cancellation values (?, '写错', 'head', now())").param(letter.id()).update();
        database.sql("update letter set state = 'CANCELLED' where id = ?").param(letter.id()).update();

        sendLetter.send(letter.id());

        assertThat(server.accepted()).isEmpty();
    }

    private boolean isSent() {
        try {
            sendLetter.send(letter.id());
            return true;
        } catch (LetterNotTaken notTaken) {
            return false;
        }
    }

    /** Tried again, and once more for nothing; what came twice is the same mail. */
    private void arrivesAfterwards(int times) {
        sendLetter.send(letter.id());
        sendLetter.send(letter.id());

        assertThat(letters.find(letter.id()).orElseThrow().state()).isEqualTo(LetterState.SENT);
        List<AcceptedMail> arrived = server.accepted();
        assertThat(arrived).hasSize(times);
        assertThat(arrived).allSatisfy(mail -> {
            assertThat(mail.messageId()).startsWith("<" + letter.id() + "@");
            assertThat(mail.bytes()).isEqualTo(arrived.get(0).bytes());
        });
    }
}

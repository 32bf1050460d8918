package org.mingda.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The faults of the faulty mail server are real: seen over a plain socket, without a mail library in between. */
class FaultySmtpTest {

    private static final String MESSAGE = "Message-ID: <1@example.org>\r\nSubject: x\r\n\r\none\r\n..two\r\nthree\r\n";

    private final FaultySmtp server;

    FaultySmtpTest() throws IOException {
        server = new FaultySmtp();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void takesAMailAndKeepsItsBytesAndWhoItIsFor() throws IOException {
        assertThat(delivered()).isEqualTo("250 2.0.0 Ok: queued as F00001");

        AcceptedMail mail = server.accepted().get(0);
        assertThat(mail.messageId()).isEqualTo("<1@example.org>");
        assertThat(new String(mail.bytes(), StandardCharsets.US_ASCII)).isEqualTo(MESSAGE.replace("..two", ".two"));
        assertThat(mail.from()).isEqualTo("<a@example.org>");
        assertThat(mail.to()).containsExactly("<b@example.org>");
        assertThat(server.heard()).containsExactly("EHLO me", "MAIL FROM:<a@example.org>", "RCPT TO:<b@example.org>",
                "DATA", "QUIT");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTENT", "ANSWERED"}, mode = EnumSource.Mode.EXCLUDE)
    void refusesOnceWhereItIsToldToAndThenWorks(SmtpStep step) throws IOException {
        server.next(step, SmtpFault.says("450 4.3.2 busy"));

        assertThat(answerAt(step)).isEqualTo("450 4.3.2 busy");

        assertThat(server.accepted()).hasSize(step.compareTo(SmtpStep.KEPT) < 0 ? 0 : 1);
        assertThat(delivered()).startsWith("250 2.0.0 Ok: queued");
    }

    @ParameterizedTest
    @EnumSource
    void dropsTheConnectionWhereItIsToldTo(SmtpStep step) throws IOException {
        server.always(step, SmtpFault.drops());

        assertThatThrownBy(() -> answerAt(step)).isInstanceOf(IOException.class);

        assertThat(server.accepted()).hasSize(step.compareTo(SmtpStep.KEPT) < 0 ? 0 : 1);
    }

    @Test
    void closesAfterItHasSaidThatItCloses() throws IOException {
        server.next(SmtpStep.RCPT, SmtpFault.says("421 4.3.2 shutting down"));
        try (Client client = new Client()) {
            client.reach(SmtpStep.MAIL);
            assertThat(client.ask("RCPT TO:<b@example.org>")).startsWith("421");
            assertThatThrownBy(() -> client.ask("NOOP")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void speaksWithinTheMessageAndHangsUp() throws IOException {
        server.next(SmtpStep.CONTENT, SmtpFault.says("451 4.3.0 disk full"));
        try (Client client = new Client()) {
            client.reach(SmtpStep.DATA);
            client.write(MESSAGE);
            assertThat(client.read()).isEqualTo("451 4.3.0 disk full");
        }
        assertThat(server.accepted()).isEmpty();
    }

    @Test
    void greylistsEachPairTheFirstTimeOnly() throws IOException {
        server.greylists();

        assertThat(answerAt(SmtpStep.RCPT)).startsWith("451 4.7.1");
        assertThat(delivered()).startsWith("250 2.0.0");
    }

    @Test
    void isSlowButInTime() throws IOException {
        Duration late = Duration.ofMillis(150);
        server.next(SmtpStep.RCPT, SmtpFault.waits(late));
        long start = System.nanoTime();

        assertThat(delivered()).startsWith("250 2.0.0");

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(late.toNanos());
    }

    @Test
    void answersTooLateOrNever() throws Exception {
        server.next(SmtpStep.MAIL, SmtpFault.stalls(), SmtpFault.waits(Duration.ofMinutes(1)));
        for (int turn = 0; turn < 2; turn++) {
            try (Client client = new Client()) {
                client.reach(SmtpStep.EHLO);
                client.impatient();
                assertThatThrownBy(() -> client.ask("MAIL FROM:<a@example.org>"))
                        .isInstanceOf(SocketTimeoutException.class);
            }
            server.awaitReached(SmtpStep.MAIL);
        }
        assertThat(delivered()).startsWith("250 2.0.0");
    }

    @Test
    void takesNothingThatWasNotOrdered() throws IOException {
        try (Client client = new Client()) {
            client.reach(SmtpStep.EHLO);
            assertThat(client.ask("RCPT TO:<b@example.org>")).startsWith("503");
            assertThat(client.ask("DATA")).startsWith("503");
            assertThat(client.ask("EXPN all")).startsWith("502");
        }
    }

    @Test
    void worksAgainWhenItIsReset() throws IOException {
        server.always(SmtpStep.CONNECT, SmtpFault.says("554 no")).next(SmtpStep.RCPT, SmtpFault.drops()).greylists();
        server.reset();

        assertThat(delivered()).startsWith("250 2.0.0");
        server.reset();
        assertThat(server.accepted()).isEmpty();
        assertThat(server.heard()).isEmpty();
    }

    /** What it says to a whole message. */
    private String delivered() throws IOException {
        try (Client client = new Client()) {
            client.reach(SmtpStep.DATA);
            client.write(MESSAGE + ".\r\n");
            String said = client.read();
            client.ask("QUIT");
            return said;
        }
    }

    /** What it says at the end of this step. */
    private String answerAt(SmtpStep step) throws IOException {
        try (Client client = new Client()) {
            return client.reach(step);
        }
    }

    /** A client that knows no more than lines. */
    private final class Client implements AutoCloseable {

        private static final List<String> COMMANDS = List.of("", "EHLO me", "MAIL FROM:<a@example.org>",
                "RCPT TO:<b@example.org>", "DATA");

        private final Socket socket;
        private final BufferedReader in;

        private Client() throws IOException {
            socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port());
            socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        }

        /** Goes up to this step and returns its answer. */
        private String reach(SmtpStep step) throws IOException {
            String said = read();
            for (int i = 1; i <= Math.min(step.ordinal(), SmtpStep.DATA.ordinal()); i++) {
                said = ask(COMMANDS.get(i));
            }
            if (step.compareTo(SmtpStep.DATA) > 0) {
                said = ask(MESSAGE + ".");
            }
            return step.compareTo(SmtpStep.KEPT) > 0 ? ask("QUIT") : said;
        }

        private String ask(String command) throws IOException {
            write(command + "\r\n");
            return read();
        }

        private void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }

        /** The last line of the next answer. */
        private String read() throws IOException {
            String said = in.readLine();
            while (said != null && said.charAt(3) == '-') {
                said = in.readLine();
            }
            if (said == null) {
                throw new EOFException("hung up");
            }
            return said;
        }

        private void impatient() throws IOException {
            socket.setSoTimeout((int) Duration.ofMillis(100).toMillis());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}

package org.mingda.intake.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.mingda.support.Applications.anApplication;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.Correspondence;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.ReplyAddresses;
import org.mingda.support.Applications;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.mingda.support.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter goes out over SMTP, what mail systems say of it comes back over IMAP, and the ledger tells it; a lie does not. */
@MingdaTest
class LetterReportsTest {

    private static final String AGENCY = "qingshi-land";
    private static final String CORPUS_ID = "<letter-1@qingshi.example>";

    @Autowired TakeInMail door;
    @Autowired SubmitRequest submitRequest;
    @Autowired Correspondence correspondence;
    @Autowired Ledger ledger;
    @Autowired ReplyAddresses replyAddresses;
    @Autowired JdbcClient database;
    @Autowired GreenMail mailServer;
    @Autowired TestClock clock;

    private final String tag = UUID.randomUUID().toString();
    private GreenMailUser office;
    private String number;
    private String messageId;

    @BeforeEach
    void aLetterIsOut() throws Exception {
        office = mailServer.setUser(TestMail.OFFICE, TestMail.OFFICE, "secret");
        number = anApplication().submitTo(submitRequest).number();
        correspondence.issueReceipt(number);
        correspondence.sendReceipt(number);
        messageId = mailServer.getReceivedMessages()[0].getMessageID();
    }

    @Test
    void whatComesToTheMailboxIsInTheLedgerOfItsLetterOneAfterTheOtherAndOnce() throws Exception {
        byte[] bounce = corpus("postfix-user-unknown", CORPUS_ID, messageId);
        arrives(bounce);
        arrives(bounce);
        for (String name : List.of("postfix-delayed", "postfix-delivered", "163-mailbox-full", "qq-refused",
                "auto-qq-vacation")) {
            arrives(corpus(name, CORPUS_ID, messageId));
        }

        assertThat(readMailbox()).isEqualTo(7);

        assertThat(reports()).extracting(entry -> entry.text("fate")).containsExactly("NO_SUCH_ADDRESS", "DELAYED",
                "ARRIVED", "MAILBOX_FULL", "REFUSED", "ANSWERED_AUTOMATICALLY");
        LedgerEntry told = reports().get(0);
        assertThat(told.data()).containsEntry("fate", "NO_SUCH_ADDRESS").containsEntry("status", "5.1.1")
                .containsEntry("to", "nobody@mail.example");
        assertThat(told.text("words")).contains("User unknown");
        assertThat(database.sql("select request from incoming_mail where id = ?::uuid").param(told.text("mail"))
                .query(String.class).single()).isEqualTo(number);
    }

    @Test
    void aForeignIdChangesNothingAndNoIdOnlySomethingAtTheSignedAddress() throws Exception {
        arrives(corpus("forged-foreign-id", "report-", "report-" + tag));
        arrives(corpus("forged-in-words-without-id", "report-", "report-" + tag));
        arrives(corpus("spoofed-fields-in-an-ordinary-mail", CORPUS_ID, messageId));
        String signed = replyAddresses.ofRequest(number).orElseThrow();
        String someoneElses = replyAddresses.ofRequest(anApplication().submitTo(submitRequest).number()).orElseThrow();
        arrives(corpus("auto-vacation-without-reference", "zhang@mail.example", "someone@else.example",
                TestMail.OFFICE, signed));
        arrives(corpus("auto-vacation-without-reference", "zhang@mail.example", Applications.EMAIL,
                TestMail.OFFICE, someoneElses));
        arrives(corpus("forged-foreign-id", "zhang@mail.example", Applications.EMAIL, TestMail.OFFICE, signed));
        arrives(corpus("forged-in-words-without-id", "zhang@mail.example", Applications.EMAIL, TestMail.OFFICE,
                signed.replaceFirst("\\.[0-9a-v]{16}@", ".0000000000000000@")));
        readMailbox();
        assertThat(reports()).isEmpty();

        arrives(corpus("auto-vacation-without-reference", "zhang@mail.example", Applications.EMAIL,
                TestMail.OFFICE, signed));
        arrives(corpus("forged-in-words-without-id", "zhang@mail.example", Applications.EMAIL, TestMail.OFFICE, signed));
        readMailbox();

        assertThat(reports()).extracting(entry -> entry.text("fate"))
                .containsExactly("ANSWERED_AUTOMATICALLY", "NO_SUCH_ADDRESS");
    }

    @Test
    void aHugeReportMadeToKeepTheReaderBusyIsTakenInQuicklyAndThoseBehindItToo() throws Exception {
        String ids = IntStream.range(0, 20_000).mapToObj(i -> "Message-ID: <" + i + "." + tag + "@x.example>\r\n")
                .collect(Collectors.joining());
        String fields = "Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\n\r\n".repeat(2_000)
                + "Diagnostic-Code: smtp; " + "x\r\n ".repeat(20_000) + "-".repeat(100_000) + "\r\n";
        arrives(("From: mailer-daemon@evil.example\r\nSubject: failure notice\r\nIn-Reply-To: <\0" + tag + "@x>\r\n"
                + "References: " + "<r@x.example>\r\n ".repeat(3_000) + "<z@x.example>\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=B\r\n\r\n--B\r\n\r\n" + ids
                + "--B\r\nContent-Type: message/delivery-status\r\n\r\n" + fields + "\r\n--B--").getBytes(UTF_8));
        arrives(corpus("postfix-mailbox-full", CORPUS_ID, messageId));

        assertTimeoutPreemptively(Duration.ofSeconds(20), this::readMailbox);

        assertThat(onlyReport().text("fate")).isEqualTo("MAILBOX_FULL");
        assertThat(database.sql("select kind from incoming_mail where sender = 'mailer-daemon@evil.example'"
                + " order by received_at desc limit 1").query(String.class).single()).isEqualTo("BOUNCE");
    }

    private LedgerEntry onlyReport() {
        assertThat(reports()).hasSize(1);
        return reports().get(0);
    }

    private List<LedgerEntry> reports() {
        return ledger.of(number).stream().filter(entry -> entry.type() == EventType.DELIVERY_REPORTED).toList();
    }

    /** A report of the corpus under an id of its own, with each first text replaced by the one after it. */
    private byte[] corpus(String name, String... replaced) throws Exception {
        try (InputStream file = getClass().getResourceAsStream("/reports/" + name + ".eml")) {
            String raw = new String(file.readAllBytes(), ISO_8859_1).replaceFirst("<report-", "<" + UUID.randomUUID());
            for (int i = 0; i < replaced.length; i += 2) {
                raw = raw.replace(replaced[i], replaced[i + 1]);
            }
            return raw.getBytes(ISO_8859_1);
        }
    }

    private void arrives(byte[] raw) throws Exception {
        office.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
    }

    private int readMailbox() throws Exception {
        Mailbox box = new Mailbox(TestMail.OFFICE, "127.0.0.1", mailServer.getImap().getPort(), "imap", "", "secret",
                "INBOX", "", "", false, Duration.ofMinutes(1), true);
        try (MailConnection connection = MailConnection.open(box); IMAPFolder inbox = connection.folder("INBOX")) {
            return new MailboxReader(AGENCY, box, door, 60_000_000, clock).readAll(connection, inbox);
        }
    }
}

package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.account.Agencies;
import org.mingda.support.FaultySmtp;
import org.mingda.support.SmtpFault;
import org.mingda.support.SmtpStep;
import org.mingda.support.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@LetterTest
class SendLetterTest {

    @Autowired
    private Letters letters;

    @Autowired
    private SendLetter sendLetter;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Agencies agencies;

    @Autowired
    private JavaMailSenderImpl mailSender;

    private final GreenMail mailServer = TestMail.server();

    @BeforeEach
    void anEmptyMailServer() throws Exception {
        mailServer.purgeEmailFromAllMailboxes();
        mailSender.setPort(TestMail.smtpPort());
    }

    @Test
    void theApplicantGetsTheVeryBytesThatWereIssued() throws Exception {
        Letter letter = issued("欧阳䶮", "ouyang@example.org");

        sendLetter.send(letter.id());

        MimeMessage mail = onlyMail();
        Part attachment = part(mail, "application/pdf");
        assertThat(attachment.getInputStream().readAllBytes()).isEqualTo(letters.pdf(letter.id()));
        assertThat(attachment.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(attachment.getFileName()).isEqualTo(letter.fileName()).contains("接收回执", "〔2026〕");
        assertThat(attachment.getHeader("Content-Disposition")[0]).contains("UTF-8''");
    }

    @Test
    void theMailSaysInBothPartsWhoWritesAndWhy() throws Exception {
        Letter letter = issued("欧阳䶮", "ouyang@example.org");

        sendLetter.send(letter.id());

        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo(letter.title() + " " + letter.number());
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("disclosure@mingda.example", "明达市民政局", "UTF-8"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("明达市民政局");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("欧阳䶮");
        assertThat(mail.getSentDate()).isEqualTo(Date.from(LetterHouse.NOW));
        for (String type : List.of("text/plain", "text/html")) {
            assertThat((String) part(mail, type).getContent()).contains("欧阳䶮：", letter.number(), letter.request());
        }
    }

    @Test
    void aSentLetterIsRecordedAndStaysSent() {
        Letter letter = issued("欧阳䶮", "ouyang@example.org");

        sendLetter.send(letter.id());
        sendLetter.send(letter.id());

        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        assertThat(letters.find(letter.id()).orElseThrow().state()).isEqualTo(LetterState.SENT);
        assertThat(letters.find(letter.id()).orElseThrow().sentAt()).isEqualTo(LetterHouse.NOW);
        assertThat(attempts(letter)).containsExactly("ACCEPTED");
    }

    @Test
    void whileTheServerIsDownTheLetterWaitsAndLaterGoesOutUnderTheSameIdentity() throws Exception {
        Letter letter = issued("欧阳䶮", "ouyang@example.org");
        mailSender.setPort(deadPort());

        assertThatThrownBy(() -> sendLetter.send(letter.id())).isInstanceOf(MailException.class);

        assertThat(letters.find(letter.id())).contains(letter);
        assertThat(attempts(letter)).containsExactly("FAILED");
        mailSender.setPort(TestMail.smtpPort());
        sendLetter.send(letter.id());
        assertThat(onlyMail().getMessageID()).isEqualTo(messageId(letter)).endsWith("@mingda.example>");
        assertThat(attempts(letter)).containsExactly("FAILED", "ACCEPTED");
    }

    @Test
    void aMailRepeatedAfterACrashIsTheSameMail() throws Exception {
        Letter letter = issued("欧阳䶮", "ouyang@example.org");
        sendLetter.send(letter.id());
        database.sql("update letter set state = 'QUEUED', sent_at = null where id = ?").param(letter.id()).update();

        sendLetter.send(letter.id());

        MimeMessage[] mails = mailServer.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[1].getMessageID()).isEqualTo(mails[0].getMessageID());
        assertThat(part(mails[1], "application/pdf").getInputStream().readAllBytes())
                .isEqualTo(part(mails[0], "application/pdf").getInputStream().readAllBytes());
    }

    @Test
    void theCallersRollbackDoesNotUndoWhatTheMailServerAccepted() {
        Letter letter = issued("欧阳䶮", "ouyang@example.org");

        transaction.executeWithoutResult(status -> {
            sendLetter.send(letter.id());
            status.setRollbackOnly();
        });
        sendLetter.send(letter.id());

        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    @Test
    void anAddressThatDoesNotExistIsMarkedForAnOfficer() throws Exception {
        Letter letter = issued("欧阳䶮", "nobody@example.org");
        try (FaultySmtp refusing = new FaultySmtp().always(SmtpStep.RCPT, SmtpFault.says("550 5.1.1 no such user"))) {
            mailSender.setPort(refusing.port());
            assertThatThrownBy(() -> sendLetter.send(letter.id())).isInstanceOf(MailException.class);
        }

        assertThat(letters.find(letter.id()).orElseThrow().state()).isEqualTo(LetterState.FAILED);
        assertThat(attempts(letter)).containsExactly("REFUSED");
        mailSender.setPort(TestMail.smtpPort());
        sendLetter.send(letter.id());
        assertThat(letters.find(letter.id()).orElseThrow().state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void namesCannotAddHeadersOrMarkup() throws Exception {
        Letter letter = issued("O'Brien\r\nBcc: spy@example.org\r\n\r\n<script>\"{}'", "ouyang@example.org");

        sendLetter.send(letter.id());

        MimeMessage mail = onlyMail();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal())
                .isEqualTo("O'Brien Bcc: spy@example.org <script>\"{}'");
        assertThat((String) part(mail, "text/html").getContent()).doesNotContain("<script>").contains("O&#39;Brien");
        assertThat(headerNames(mail)).doesNotContain("Bcc");
    }

    @Test
    void aLetterForTheCounterIsNotMailed() {
        Letter letter = issued("欧阳䶮", null);

        sendLetter.send(letter.id());

        assertThat(mailServer.getReceivedMessages()).isEmpty();
        assertThat(attempts(letter)).isEmpty();
        assertThat(letters.find(letter.id())).contains(letter);
    }

    @Test
    void anUnknownLetterIsAnError() {
        assertThatThrownBy(() -> sendLetter.send(UUID.randomUUID())).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void contentThatNoLongerMatchesItsHashIsNotSent() {
        Letter letter = issued("欧阳䶮", "ouyang@example.org");
        transaction.executeWithoutResult(status -> {
            database.sql("alter table letter disable trigger user").update();
            database.sql("update letter set pdf = 'forged'::bytea where id = ?").param(letter.id()).update();
            database.sql("alter table letter enable trigger user").update();
        });

        assertThatThrownBy(() -> sendLetter.send(letter.id())).hasMessageContaining("摘要不符");

        assertThat(mailServer.getReceivedMessages()).isEmpty();
        assertThat(attempts(letter)).containsExactly("FAILED");
    }

    private Letter issued(String name, String email) {
        LetterOrder order = new LetterOrder(LetterHouse.newAgency(agencies), "request-" + UUID.randomUUID(),
                "receipt", Samples.DAY,
                Samples.facts("receipt"), name, email, "zhang");
        return transaction.execute(status -> letters.issue(order));
    }

    private MimeMessage onlyMail() {
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        return mailServer.getReceivedMessages()[0];
    }

    private List<String> attempts(Letter letter) {
        return database.sql("select result from letter_attempt where letter = ? and ended_at is not null order by id")
                .param(letter.id()).query(String.class).list();
    }

    private String messageId(Letter letter) {
        return database.sql("select message_id from letter where id = ?").param(letter.id()).query(String.class)
                .single();
    }

    private static Part part(Part whole, String type) throws MessagingException, IOException {
        return parts(whole).stream().filter(part -> isOf(part, type)).findFirst().orElseThrow();
    }

    private static boolean isOf(Part part, String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Part> parts(Part whole) throws MessagingException, IOException {
        if (!(whole.getContent() instanceof Multipart many)) {
            return List.of(whole);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < many.getCount(); i++) {
            parts.addAll(parts(many.getBodyPart(i)));
        }
        return parts;
    }

    private static List<String> headerNames(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaders()).stream().map(Header::getName).toList();
    }

    private static int deadPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

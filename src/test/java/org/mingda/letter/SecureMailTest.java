package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Properties;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.account.Agencies;
import org.mingda.support.OwnCertificate;
import org.mingda.support.TestMail;
import org.mingda.support.TlsSmtp;
import org.mingda.support.TlsSmtp.Way;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters leave encrypted, to a server that shows the right certificate, or not at all: then they wait and say why. */
@LetterTest
class SecureMailTest {

    @TempDir
    static Path folder;

    private static OwnCertificate right;
    private static OwnCertificate ofAnotherServer;

    @Autowired Letters letters;
    @Autowired SendLetter sendLetter;
    @Autowired TransactionTemplate transaction;
    @Autowired Agencies agencies;
    @Autowired JavaMailSenderImpl mailSender;

    @BeforeAll
    static void certificates() throws IOException, InterruptedException, GeneralSecurityException {
        right = new OwnCertificate(folder, "localhost");
        ofAnotherServer = new OwnCertificate(folder, "other.example");
    }

    @AfterEach
    void theUsualServerAgain() {
        use("127.0.0.1", TestMail.smtpPort(), new Properties());
        mailSender.setUsername(null);
        mailSender.setPassword(null);
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS", "TLS"})
    void aLetterLeavesEncryptedAndAsksForReports(Way way) throws Exception {
        try (TlsSmtp server = new TlsSmtp(way, right.owner(), false)) {
            use(server, MailEncryption.valueOf(way.name()), right.truster());
            Letter letter = issued();

            sendLetter.send(letter.id());

            assertThat(state(letter)).isEqualTo(LetterState.SENT);
            assertThat(server.heard()).anyMatch(line -> line.startsWith("*MAIL FROM:") && line.contains("RET=HDRS"))
                    .anyMatch(line -> line.startsWith("*RCPT TO:") && line.endsWith("NOTIFY=SUCCESS,FAILURE,DELAY"))
                    .noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void toAServerWhoseCertificateIsNotTrustedNothingIsSaidAndTheLetterWaits() throws Exception {
        for (Way way : new Way[] {Way.STARTTLS, Way.TLS}) {
            try (TlsSmtp server = new TlsSmtp(way, right.owner(), false)) {
                use(server, MailEncryption.valueOf(way.name()), SSLContext.getDefault());
                refused(server, "证书不受信任");
            }
        }
    }

    @Test
    void aCertificateOfAnotherServerIsRefusedHoweverTrusted() throws Exception {
        try (TlsSmtp server = new TlsSmtp(Way.STARTTLS, ofAnotherServer.owner(), false)) {
            use(server, MailEncryption.STARTTLS, ofAnotherServer.truster());
            refused(server, "与服务器名称不符");
        }
    }

    @Test
    void aServerWithoutEncryptionGetsNothing() throws Exception {
        try (TlsSmtp server = new TlsSmtp(Way.CLEAR, null, false)) {
            use(server, MailEncryption.STARTTLS, right.truster());
            refused(server, "不提供 STARTTLS");

            use(server, MailEncryption.TLS, right.truster());
            refused(server, "加密连接没有建立");
        }
    }

    @Test
    void aLoginThatIsRefusedIsNamedAndTheLetterWaits() throws Exception {
        try (TlsSmtp server = new TlsSmtp(Way.STARTTLS, right.owner(), true)) {
            use(server, MailEncryption.STARTTLS, right.truster());
            mailSender.setUsername("office");
            mailSender.setPassword("wrong");
            mailSender.getJavaMailProperties().put("mail.smtp.auth", "true");
            refused(server, "不接受登录");
        }
    }

    @Test
    void aServerThatIsNotThereIsNamedAndItsReturnNoticed() throws Exception {
        MailServer watched = new MailServer(mailSender, settings(MailEncryption.NONE));
        use("127.0.0.1", 1, new Properties());
        watched.check();
        assertThat(watched.problem()).hasValueSatisfying(words -> assertThat(words).contains("连接不上"));

        use("127.0.0.1", TestMail.smtpPort(), new Properties());
        watched.check();
        assertThat(watched.problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"smtp.example.cn,587,STARTTLS", "smtp.example.cn,25,STARTTLS", "smtp.example.cn,465,TLS",
        "10.0.0.5,25,STARTTLS", "localhost,25,NONE", "127.0.0.1,3025,NONE", "::1,25,NONE", "localhost.example.cn,25,STARTTLS"})
    void whoSaysNothingGetsTlsTowardsEveryOtherMachine(String host, int port, MailEncryption expected) {
        assertThat(MailEncryption.AUTO.towards(host, port)).isEqualTo(expected);
        assertThat(MailEncryption.NONE.towards(host, port)).isEqualTo(MailEncryption.NONE);
    }

    private void refused(TlsSmtp server, String words) {
        Letter letter = issued();
        assertThatThrownBy(() -> sendLetter.send(letter.id())).isInstanceOf(MailException.class);
        assertThat(state(letter)).isEqualTo(LetterState.QUEUED);
        assertThat(server.heard()).noneMatch(line -> line.contains("MAIL FROM"));

        MailServer watched = new MailServer(mailSender, settings(MailEncryption.AUTO));
        watched.check();
        assertThat(watched.problem()).hasValueSatisfying(problem -> assertThat(problem).contains(words));
    }

    private void use(TlsSmtp server, MailEncryption encryption, SSLContext trust) {
        Properties properties = new Properties();
        properties.put("mail.smtp.ssl.socketFactory", trust.getSocketFactory());
        properties.put("mail.smtp.timeout", "5000");
        use("localhost", server.port(), properties);
        encryption.apply(mailSender);
    }

    private void use(String host, int port, Properties properties) {
        mailSender.setHost(host);
        mailSender.setPort(port);
        mailSender.setJavaMailProperties(properties);
    }

    private static MailSettings settings(MailEncryption encryption) {
        return new MailSettings("a@b.example", null, null, false, encryption);
    }

    private LetterState state(Letter letter) {
        return letters.find(letter.id()).orElseThrow().state();
    }

    private Letter issued() {
        LetterOrder order = new LetterOrder(LetterHouse.newAgency(agencies), "request-" + UUID.randomUUID(), "receipt",
                Samples.DAY, Samples.facts("receipt"), "欧阳䶮", "ouyang@example.org", "zhang");
        return transaction.execute(status -> letters.issue(order));
    }
}

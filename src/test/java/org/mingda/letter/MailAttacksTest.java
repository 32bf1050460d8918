package org.mingda.letter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** No name, title, address or file name adds a header, a recipient or a part, or reads otherwise than it is written. */
class MailAttacksTest {

    private static final Set<String> HEADERS = Set.of("Date", "From", "To", "Subject", "Message-ID",
            "MIME-Version", "Content-Type");
    private static final Set<String> OF_A_FILE = Set.of("Content-Type", "Content-Disposition", "Content-Transfer-Encoding");

    static String[] attacks() {
        return new String[] {"a\r\nBcc: spy@example.org", "a\nBcc: spy@example.org", "a\rBcc: spy@example.org",
            "a\r\n\r\nbody", "a\r\n\tBcc: spy@example.org", "a\u0000b", "a\u0085Bcc: spy@example.org", "a\u2028Bcc: spy@example.org",
            "a\u2029Bcc: spy@example.org", "a\u000B\fBcc: spy@example.org", "\"a\" <spy@example.org>,", "a, spy@example.org", "a\\\r\nBcc: x",
            "=?UTF-8?Q?a=0D=0ABcc:_spy@example.org?=", "=?utf-8?B?DQpCY2M6IHNweUBleGFtcGxlLm9yZw==?=", "张\r\nBcc: spy@example.org",
            "张三\u202Egpj.exe", "\u2066张\u2069\u200F\u200B三\uFEFF", "x".repeat(5_000), "张".repeat(5_000), "\uD840\uDC00".repeat(300) + ".pdf",
            "\uD800x", "a;name=\"b\"; filename=\"c.exe\"",
            "<script>alert(1)</script>", "../../etc/passwd", "..\\..\\a.exe", "", "."};
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void asTheNameOfAPersonATitleOrAFileItStaysOneValue(String attack) throws Exception {
        MimeMessage sent = new MimeMessage(Session.getInstance(new Properties()));
        MimeMessageHelper mail = new MimeMessageHelper(sent, true, UTF_8.name());
        mail.setFrom(MailAddress.of("office@mingda.example", attack));
        mail.setTo(MailAddress.of("zhang@example.org", attack));
        mail.setSubject(MailAddress.subject(attack));
        mail.setText("text", "<p>text</p>");
        LetterMail.attach(mail, attack, "application/pdf", new ByteArrayResource(new byte[] {1}));
        byte[] raw = bytes(sent);

        MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        assertThat(headers(read)).isEqualTo(HEADERS);
        assertThat(read.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) read.getAllRecipients()[0]).getAddress()).isEqualTo("zhang@example.org");
        assertThat(((InternetAddress) read.getFrom()[0]).getAddress()).isEqualTo("office@mingda.example");
        isPlain(((InternetAddress) read.getFrom()[0]).getPersonal());
        isPlain(read.getSubject());
        MimeMultipart parts = (MimeMultipart) read.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        Part file = parts.getBodyPart(1);
        assertThat(headers(file)).isEqualTo(OF_A_FILE);
        isPlain(MimeUtility.decodeText(file.getFileName()));
        assertThat(file.getFileName()).doesNotContain("/", "\\");
        assertThat(new String(raw, ISO_8859_1).lines().mapToInt(String::length).max().orElseThrow()).isLessThan(998);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message/rfc822", "multipart/mixed", "multipart/mixed; boundary=x", "text/html\r\nBcc: spy@example.org",
        "application/pdf; name=\"a\r\nX: y\"", "nonsense", "", "text/plain; charset=utf-7", "*/*"})
    void asTheTypeOfAFileItIsOneFileThatArrivesAsItIs(String type) throws Exception {
        byte[] content = "--x\r\nFrom: spy@example.org\r\n\r\n.\r\nDATA".getBytes(UTF_8);
        MimeMessage sent = new MimeMessage(Session.getInstance(new Properties()));
        MimeMessageHelper mail = new MimeMessageHelper(sent, true, UTF_8.name());
        mail.setText("text");
        LetterMail.attach(mail, "a.eml", type, new ByteArrayResource(content));

        MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes(sent)));
        Part file = ((MimeMultipart) read.getContent()).getBodyPart(1);
        assertThat(headers(file)).isEqualTo(OF_A_FILE);
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(content);
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.example\r\nBcc: spy@example.org", "a@b.example,spy@example.org", "a@b.example spy@example.org",
        "a@b.example\u0000", "<a@b.example>", "x <a@b.example>", "g: a@b.example;", "张@b.example", "a@b.example\u2028", "", "a",
        "a@b.example> NOTIFY=NEVER", "a@b.example\nRCPT TO:<spy@example.org>", "=?utf-8?Q?a?=@b.example\n"})
    void noAddressIsMoreThanOnePlainMailbox(String attack) {
        assertThatThrownBy(() -> MailAddress.require(attack)).isInstanceOf(LetterDefect.class);
    }

    @Test
    void aLongFileNameKeepsItsEnd() {
        assertThat(MailAddress.fileName("批".repeat(200) + ".docx")).endsWith("批….docx").hasSize(76);
        assertThat(MailAddress.fileName("征地批复 䶮.pdf")).isEqualTo("征地批复 䶮.pdf");
    }

    @Test
    void anOrdinaryNameStaysAsItIs() {
        assertThat(MailAddress.oneLine("欧阳䶮·买买提（O'Brien）")).isEqualTo("欧阳䶮·买买提（O'Brien）");
        assertThat(MailAddress.of("a@b.example", "欧阳䶮").getPersonal()).isEqualTo("欧阳䶮");
    }

    private static void isPlain(String shown) {
        assertThat(shown == null ? "" : shown).doesNotContainPattern("[\\p{Cc}\\x{2028}-\\x{202E}\\x{2066}-\\x{2069}\\x{200F}]")
                .doesNotContain("=?");
    }

    private static Set<String> headers(Part part) throws MessagingException {
        return Collections.list(part.getAllHeaders()).stream().map(jakarta.mail.Header::getName).collect(Collectors.toSet());
    }

    private static byte[] bytes(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        message.writeTo(raw);
        return raw.toByteArray();
    }
}

package org.mingda.intake.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingda.support.Applications.anApplication;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.Correspondence;
import org.mingda.request.ApplicationElement;
import org.mingda.request.Attachments;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.ReplyAddresses;
import org.mingda.request.SubmittedEvidence;
import org.mingda.support.Applications;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.mingda.support.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a mail: a draft, an answer to its request, or set aside; once, and with its sender asked to confirm. */
@MingdaTest
class TakeInMailTest {

    private static final String AGENCY = "qingshi-land";
    private static final Mailbox BOX = new Mailbox(TestMail.OFFICE, "", 0, "imap", "", "", "INBOX", "", "", false,
            Duration.ofMinutes(1), true);

    @Autowired TakeInMail door;
    @Autowired IncomingMails mails;
    @Autowired MailConfirmations confirmations;
    @Autowired SendConfirmations sendConfirmations;
    @Autowired MailDesk desk;
    @Autowired SubmittedEvidence evidence;
    @Autowired ReplyAddresses replyAddresses;
    @Autowired SubmitRequest submitRequest;
    @Autowired Correspondence correspondence;
    @Autowired Ledger ledger;
    @Autowired Attachments attachments;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired GreenMail mailServer;
    @Autowired TestClock clock;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private int uid;

    @Test
    void everyMailOfTheCorpusIsKeptOnceHoweverOftenItIsMet() throws Exception {
        List<String> names = corpus();
        int before = count();

        names.forEach(name -> bring(named(name)));
        names.forEach(name -> bring(named(name)));

        assertThat(count() - before).isEqualTo(names.size());
        assertThat(database.sql("select count(*) from incoming_mail where copies = 2 and raw is not null"
                + " and mailbox = ? and (message_id like ? or message_id = '')").params(TestMail.OFFICE, "%" + tag + "%")
                .query(Integer.class).single()).isGreaterThanOrEqualTo(names.size());
    }

    @Test
    void nothingIsKeptOfAMailWhoseTransactionFailsAndItIsTakenTheNextTime() {
        byte[] raw = mail("From: a" + tag + "@mail.example", "Subject: crash");
        transaction.executeWithoutResult(status -> {
            bring(raw);
            status.setRollbackOnly();
        });
        assertThat(of("a" + tag)).isEmpty();
        assertThat(door.lastUid(AGENCY, BOX, "INBOX", 77 + tag.hashCode())).isZero();

        bring(raw);

        assertThat(of("a" + tag)).hasSize(1);
    }

    @Test
    void aNewMailIsADraftWithItsFilesAndWhatWasNotTakenSaysWhy() {
        bring(mail("From: b" + tag + "@mail.example", "Subject: x", "Content-Type: multipart/mixed; boundary=B",
                "", "--B", "Content-Type: text/plain; charset=utf-8", "", "我申请公开", "--B",
                "Content-Disposition: attachment; filename=a.txt", "", "hello", "--B",
                "Content-Disposition: attachment; filename=run.exe", "", "MZ..", "--B--"));

        IncomingMail draft = only("b" + tag);
        assertThat(draft.state()).isEqualTo(MailState.DRAFT);
        assertThat(mails.files(draft.id())).extracting(IncomingFile::fileName, IncomingFile::clean)
                .containsExactly(tuple("a.txt", true),
                        tuple("run.exe", false));
        assertThat(mails.files(draft.id()).get(1).flaw()).contains("run.exe");
    }

    @Test
    void aMailOfThirtyMegabytesIsReadWithItsFile() {
        byte[] content = new byte[22_000_000];
        new Random(1).nextBytes(content);
        Arrays.fill(content, 0, 4, (byte) 'a');
        String encoded = Base64.getMimeEncoder().encodeToString(content);
        bring(mail("From: c" + tag + "@mail.example", "Subject: big", "Content-Type: multipart/mixed; boundary=B", "",
                "--B", "Content-Type: application/octet-stream; name=data.txt", "Content-Transfer-Encoding: base64", "",
                encoded, "--B--"));

        IncomingMail draft = only("c" + tag);
        IncomingFile file = mails.files(draft.id()).get(0);
        assertThat(file.size() == null ? file.flaw() : file.size()).satisfiesAnyOf(
                size -> assertThat(size).isEqualTo(22_000_000L), flaw -> assertThat((String) flaw).contains("data.txt"));
    }

    @Test
    void whatIsTooLargeIsListedWithAReasonOnce() {
        ArrivedMail huge = new ArrivedMail(position(), null, 90L << 20, "d" + tag + "@mail.example", "big", now(), false);
        door.take(AGENCY, BOX, huge);
        door.take(AGENCY, BOX, huge);

        IncomingMail listed = only("d" + tag);
        assertThat(listed.state()).isEqualTo(MailState.SET_ASIDE);
        assertThat(listed.reason()).contains("90 MB", "60 MB", "到邮箱");
    }

    @Test
    void anAnswerToTheSignedAddressJoinsItsRequestWithItsFiles() {
        String number = request();
        String address = replyAddresses.ofRequest(number).orElseThrow();
        bring(mail("From: someone" + tag + "@mail.example", "To: " + address, "Subject: hello"));

        IncomingMail joined = only("someone" + tag);
        assertThat(joined.state()).isEqualTo(MailState.JOINED);
        assertThat(joined.request()).isEqualTo(number);
        assertThat(entry(number).on()).isEqualTo("2026-09-18");
        assertThat(entry(number).text("mailFound")).contains("回信地址");
        assertThat(attachments.of(number)).anySatisfy(file -> assertThat(file.fileName()).endsWith(".eml"));
        assertThat(confirmations.of(joined.id())).isEmpty();
    }

    @Test
    void aForgedAddressJoinsNothing() {
        String address = replyAddresses.ofRequest(request()).orElseThrow();
        String forged = address.replaceFirst("\\.[0-9a-v]{16}@", ".0000000000000000@");
        bring(mail("From: forger" + tag + "@mail.example", "To: " + forged, "Subject: hello"));

        assertThat(only("forger" + tag).state()).isEqualTo(MailState.DRAFT);
    }

    @Test
    void anAnswerToALetterJoinsByItsMessageIdAndTheLetterAsksForTheSignedAddress() throws Exception {
        String number = request();
        correspondence.issueReceipt(number);
        String id = database.sql("select message_id from letter where request = ?").param(number).query(String.class).single();
        bring(mail("From: reader" + tag + "@mail.example", "In-Reply-To: " + id, "Subject: Re"));

        assertThat(only("reader" + tag).request()).isEqualTo(number);
        assertThat(mailServer.getReceivedMessages()).allSatisfy(letter ->
                assertThat(letter.getReplyTo()[0]).hasToString(replyAddresses.ofRequest(number).orElseThrow()));
    }

    @Test
    void aNumberInTheSubjectJoinsOnlyFromTheAddressOnFile() {
        String number = request();
        bring(mail("From: " + Applications.EMAIL, "Subject: about " + number.toLowerCase(), "X-Tag: " + tag));
        bring(mail("From: stranger" + tag + "@mail.example", "Subject: about " + number));

        assertThat(entry(number).text("mailFrom")).isEqualTo(Applications.EMAIL);
        assertThat(only("stranger" + tag).state()).isEqualTo(MailState.DRAFT);
        assertThat(only("stranger" + tag).reason()).contains(number, "手工并入");
    }

    @Test
    void aBounceOfOurMailIsSetAsideWithItsRequest() {
        String number = request();
        correspondence.issueReceipt(number);
        String id = database.sql("select message_id from letter where request = ?").param(number).query(String.class).single();
        bring(new String(Mails.raw("bounce-postfix-dsn"), ISO_8859_1).replace("<letter-1@qingshi.example>", id)
                .replace("MAILER-DAEMON", "MAILER-DAEMON" + tag).replace("corpus-", "corpus-" + tag).getBytes(ISO_8859_1));

        IncomingMail bounce = only("mailer-daemon" + tag);
        assertThat(bounce.state()).isEqualTo(MailState.SET_ASIDE);
        assertThat(bounce.request()).isEqualTo(number);
        assertThat(ledger.of(number)).noneMatch(entry -> entry.type() == EventType.MAIL_JOINED);
    }

    @Test
    void theSenderIsAskedAndHisAnswerIsTheProofOfItsDay() throws Exception {
        String from = "asked" + tag + "@mail.example";
        bring(mail("From: " + from, "Subject: wish", "Message-ID: <wish" + tag + "@mail.example>"));
        IncomingMail draft = only(from);
        assertThat(confirmations.of(draft.id())).singleElement().matches(one -> one.state().equals("QUEUED"));
        sendConfirmations.sendDue();
        MimeMessage question = sentTo(from);
        assertThat(question.getSubject()).isEqualTo("请确认：wish");
        assertThat(question.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(question.getHeader("In-Reply-To")).containsExactly("<wish" + tag + "@mail.example>");

        String reply = question.getReplyTo()[0].toString();
        bringAt("2026-09-21T02:00:00Z", mail("From: " + from, "To: " + reply, "Subject: Re",
                "Content-Type: text/plain; charset=utf-8", "", "确认，是我提交的。", "> 如果不是您发的，请忽略"));

        assertThat(mails.find(draft.id()).orElseThrow().applicantConfirmedOn()).isEqualTo(LocalDate.of(2026, 9, 21));
        assertThat(mails.answers(draft.id())).hasSize(1);
    }

    @Test
    void aConfirmationThatComesAfterTheRequestWasTakenIsItsEvidenceToo() {
        String from = "later" + tag + "@mail.example";
        bring(mail("From: " + from, "Subject: wish"));
        sendConfirmations.sendDue();
        IncomingMail draft = only(from);
        String number = desk.take(draft.id(), ApplicationGuess.of(draft), List.of(ApplicationElement.IDENTITY), "registrar");
        assertThat(evidence.value(number, "applicantConfirmedOn")).isEmpty();
        assertThat(evidence.value(number, "agencyConfirmedOn")).isEqualTo("2026-09-18");

        String reply = replyAddresses.of(AGENCY, draft.name()).orElseThrow();
        bringAt("2026-09-21T02:00:00Z", mail("From: " + from, "To: " + reply, "Subject: Re", "", "confirmed"));

        assertThat(evidence.value(number, "applicantConfirmedOn")).isEqualTo("2026-09-21");
    }

    @Test
    void neitherAMachineNorADoubtNorSomebodyElseConfirms() throws Exception {
        String from = "doubt" + tag + "@mail.example";
        bring(mail("From: " + from, "Subject: wish"));
        sendConfirmations.sendDue();
        String reply = sentTo(from).getReplyTo()[0].toString();
        bring(mail("From: " + from, "To: " + reply, "Auto-Submitted: auto-replied", "Subject: away", "", "确认"));
        bring(mail("From: " + from, "To: " + reply, "Subject: Re", "Content-Type: text/plain; charset=utf-8", "",
                "我没有申请过，请确认是谁发的？"));
        bring(mail("From: other" + tag + "@mail.example", "To: " + reply, "Subject: Re",
                "Content-Type: text/plain; charset=utf-8", "", "确认"));

        IncomingMail draft = mails.find(database.sql("select id from incoming_mail where sender = ? and state = 'DRAFT'")
                .param(from).query(UUID.class).single()).orElseThrow();
        assertThat(draft.applicantConfirmedOn()).isNull();
        assertThat(mails.answers(draft.id())).extracting(IncomingMail::state)
                .containsExactlyInAnyOrder(MailState.SET_ASIDE, MailState.JOINED, MailState.JOINED);
    }

    @Test
    void nobodyIsAskedAgainAndAgainNorByAMachineNorLongAfterwards() {
        String from = "often" + tag + "@mail.example";
        for (int i = 0; i < 7; i++) {
            bring(mail("From: " + from, "Subject: wish " + i));
        }
        bring(mail("From: noreply" + tag + "@mail.example", "Subject: x"));
        bringAt("2026-08-01T02:00:00Z", mail("From: old" + tag + "@mail.example", "Subject: x"));

        assertThat(of(from)).hasSize(7);
        assertThat(of(from).stream().flatMap(mail -> confirmations.of(mail.id()).stream()).map(Confirmation::state))
                .containsOnly("QUEUED", "SKIPPED").filteredOn("QUEUED"::equals).hasSize(5);
        assertThat(confirmations.of(only("noreply" + tag).id())).singleElement()
                .matches(one -> one.state().equals("SKIPPED") && one.reason().contains("不接收回信"));
        assertThat(confirmations.of(only("old" + tag).id())).singleElement().matches(one -> one.reason().contains("7 天"));
    }

    @Test
    void aConfirmationThatCannotBeSentIsTriedAgainAndFinallyShown() {
        String from = "waits" + tag + "@mail.example";
        bring(mail("From: " + from, "Subject: wish"));
        mailServer.stop();
        sendConfirmations.sendDue();
        UUID mail = only(from).id();
        assertThat(confirmations.of(mail)).singleElement().matches(one -> one.state().equals("QUEUED") && one.tries() == 1);

        for (int hours = 0; hours < 72; hours += 7) {
            clock.set(TestClock.START.plusHours(hours + 1));
            sendConfirmations.sendDue();
        }

        assertThat(confirmations.failed(AGENCY)).anyMatch(one -> one.mail().equals(mail) && one.reason().contains("停止"));
    }

    private String request() {
        return anApplication().submitTo(submitRequest).number();
    }

    private LedgerEntry entry(String number) {
        return ledger.latest(number, EventType.MAIL_JOINED).orElseThrow();
    }

    private MimeMessage sentTo(String address) {
        return Stream.of(mailServer.getReceivedMessages()).filter(mail -> recipient(mail).equals(address)).findFirst()
                .orElseThrow();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private IncomingMail only(String sender) {
        List<IncomingMail> found = of(sender);
        assertThat(found).as(sender).hasSize(1);
        return found.get(0);
    }

    private List<IncomingMail> of(String sender) {
        return database.sql("select id from incoming_mail where sender like ? order by received_at").param(sender + "%")
                .query(UUID.class).list().stream().map(id -> mails.find(id).orElseThrow()).toList();
    }

    private int count() {
        return database.sql("select count(*) from incoming_mail").query(Integer.class).single();
    }

    /** Headers, and the body after an empty line; without one it says something. */
    private static byte[] mail(String... lines) {
        String text = String.join("\r\n", lines);
        return (Arrays.asList(lines).contains("") ? text : text + "\r\n\r\nI ask for something.").getBytes(UTF_8);
    }

    private byte[] named(String name) {
        return new String(Mails.raw(name), ISO_8859_1).replace("corpus-", tag + "-").replaceFirst("(?m)^MIME-Version:",
                "Date: " + tag + "\r\nMIME-Version:").getBytes(ISO_8859_1);
    }

    private static List<String> corpus() throws Exception {
        try (Stream<Path> folder = Files.list(Path.of(TakeInMailTest.class.getResource("/mails").toURI()))) {
            return folder.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".eml"))
                    .map(file -> file.replace(".eml", "")).sorted().toList();
        }
    }

    private void bring(byte[] raw) {
        bringAt(now().toString(), raw);
    }

    private Instant now() {
        return clock.instant();
    }

    private ArrivedMail.Position position() {
        return new ArrivedMail.Position("INBOX", 77 + tag.hashCode(), ++uid);
    }

    private void bringAt(String instant, byte[] raw) {
        try {
            Path file = Files.createTempFile("brought", ".eml");
            Files.write(file, raw);
            door.take(AGENCY, BOX, new ArrivedMail(position(), file, raw.length, "", "", Instant.parse(instant), false));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Applications.anApplication;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Accepted;
import org.mingda.intake.SubmitRequest;
import org.mingda.request.AssignToUnit;
import org.mingda.request.ChangeContact;
import org.mingda.request.ChangeRecords;
import org.mingda.request.Contact;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.ReleaseOutcome;
import org.mingda.request.ReviewOutcome;
import org.mingda.request.Sha256;
import org.mingda.request.Stage;
import org.mingda.request.Requests;
import org.mingda.request.UseCaseRefused;
import org.mingda.request.WithdrawRequest;
import org.mingda.support.Applications;
import org.mingda.support.MailParts;
import org.mingda.support.MingdaTest;
import org.mingda.support.Replies;
import org.mingda.support.TestClock;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The signature makes the bytes; what the applicant gets are those, or nothing. */
@MingdaTest
class SignedReplyTest {

    private static final ReviewReply.Opinion SAID = new ReviewReply.Opinion("保密法第九条", "");

    @LocalServerPort int port;
    @Autowired SubmitRequest submitRequest;
    @Autowired AssignToUnit assignToUnit;
    @Autowired ChangeRecords changeRecords;
    @Autowired WriteReply writeReply;
    @Autowired ReviewReply reviewReply;
    @Autowired SignReply signReply;
    @Autowired Correspondence correspondence;
    @Autowired ChangeContact changeContact;
    @Autowired WithdrawRequest withdrawRequest;
    @Autowired Requests requests;
    @Autowired Letters letters;
    @Autowired Ledger ledger;
    @Autowired JdbcClient jdbc;
    @Autowired GreenMail mail;
    @Autowired TestClock clock;

    private Replies replies;

    @BeforeEach
    void aHandler() {
        clock.set("2026-09-18");
        replies = new Replies(submitRequest, assignToUnit, changeRecords, writeReply);
    }

    @Test
    void whatWasSignedIsByteForByteWhatTheApplicantGetsByMailAndOnThePortal() throws Exception {
        Accepted accepted = signed(anApplication());
        String number = accepted.number();
        Letter signed = reply(number);
        byte[] bytes = letters.pdf(signed.id());
        clock.set("2026-09-21");
        assertThat(correspondence.issueReply(number)).isEqualTo(ReleaseOutcome.RELEASED);
        correspondence.sendReply(number);

        LedgerEntry approved = ledger.latest(number, EventType.REPLY_APPROVED).orElseThrow();
        assertThat(approved.text("sha256")).isEqualTo(Sha256.of(bytes)).isEqualTo(signed.sha256())
                .isEqualTo(ledger.latest(number, EventType.LETTER_ISSUED).orElseThrow().text("sha256"));
        assertThat(approved.text("letter")).isEqualTo(signed.id().toString());
        assertThat(approved.text("number")).isEqualTo(signed.number());
        assertThat(signed.date()).as("成文日期 is the day of signing").isEqualTo("2026-09-18");
        assertThat(ledger.latest(number, EventType.REPLY_ISSUED).orElseThrow().on()).isEqualTo("2026-09-21");
        assertThat(mailWith(signed).attachment("application/pdf")).isEqualTo(bytes);
        assertThat(applicant(accepted).get("/track/letters/" + signed.id()).bytes()).isEqualTo(bytes);
    }

    @Test
    void nobodyOutsideSeesALetterBeforeItsReleaseOrAfterItsCancellation() {
        Accepted accepted = signed(anApplication());
        String number = accepted.number();
        Letter signed = reply(number);
        sendOutstanding(number);
        unseen(accepted, signed);
        assertThat(reply(number).state()).isEqualTo(LetterState.SIGNED);

        withdrawRequest.withdraw(number, "applicant");
        assertThat(reply(number).state()).isEqualTo(LetterState.CANCELLED);
        sendOutstanding(number);
        unseen(accepted, signed);
        assertThatThrownBy(() -> jdbc.sql("update letter set state = 'QUEUED' where id = ?").param(signed.id()).update())
                .hasMessageContaining("不能从 CANCELLED 改为 QUEUED");
        assertThatThrownBy(() -> jdbc.sql("delete from letter_cancellation where letter = ?").param(signed.id()).update())
                .hasMessageContaining("不得更改或删除");
    }

    private void unseen(Accepted accepted, Letter letter) {
        Visitor applicant = applicant(accepted);
        assertThat(applicant.page()).doesNotContain(letter.number(), letter.id().toString());
        assertThat(applicant.get("/track/letters/" + letter.id()).status()).isEqualTo(404);
        assertThat(mails(letter)).isEmpty();
    }

    @Test
    void anAddressChangedAfterTheSignatureIsTheOneItGoesTo() throws Exception {
        String number = signed(anApplication()).number();
        changeContact.change(number, new Contact("", "new@example.test", ""), "applicant");
        correspondence.issueReply(number);
        correspondence.sendReply(number);

        assertThat(reply(number).recipientEmail()).isEqualTo("new@example.test");
        assertThat(mails(reply(number))).hasSize(1).allMatch(message ->
                recipients(message).equals(List.of("new@example.test")));
        assertThat(mailWith(reply(number)).attachment("application/pdf")).isEqualTo(letters.pdf(reply(number).id()));
    }

    @Test
    void fromMailToPostTheSameLetterIsFiledAndFromPostToMailItIsSignedAnew() {
        String toPost = signed(anApplication()).number();
        jdbc.sql("update request set delivery = 'POST' where number = ?").param(toPost).update();
        assertThat(correspondence.issueReply(toPost)).isEqualTo(ReleaseOutcome.RELEASED);
        assertThat(reply(toPost).state()).isEqualTo(LetterState.FILED);

        String toMail = signed(anApplication().byPost()).number();
        jdbc.sql("update request set delivery = 'EMAIL' where number = ?").param(toMail).update();
        jdbc.sql("update applicant set email = 'a@example.test' where request = ?").param(toMail).update();
        assertThat(correspondence.issueReply(toMail)).isEqualTo(ReleaseOutcome.STOPPED);
        assertThat(ledger.latest(toMail, EventType.REPLY_SENT_BACK).orElseThrow().text("reason")).contains("网上申请行政复议");
        assertThat(requests.get(toMail).stage()).isEqualTo(Stage.DRAFTING);
    }

    @Test
    void aStoppedReplyIsNotReleasedByTryingAgain() {
        String number = signed(anApplication()).number();
        jdbc.sql("update reply_draft set facts = 'x' where request = ?").param(number).update();
        assertThat(correspondence.issueReply(number)).isEqualTo(ReleaseOutcome.STOPPED);

        assertThatThrownBy(() -> correspondence.issueReply(number)).isInstanceOf(UseCaseRefused.class);
        assertThat(ledger.of(number)).extracting(LedgerEntry::type).doesNotContain(EventType.REPLY_ISSUED);
    }

    private Accepted signed(Applications application) {
        Accepted accepted = application.submitTo(submitRequest);
        String number = accepted.number();
        assignToUnit.assign(number, new AssignToUnit.Order("expropriation", List.of(), 7, ""), "registrar");
        replies.draft(number, "granted");
        reviewReply.inOffice(number, ReviewOutcome.PASSED, SAID, null, "reviewer");
        signReply.approve(number, "head");
        return accepted;
    }

    private void sendOutstanding(String number) {
        correspondence.sendOutstanding(number);
    }

    private Letter reply(String number) {
        return letters.ofRequest(number).stream().filter(letter -> letter.template().startsWith("reply-granted"))
                .findFirst().orElseThrow();
    }

    private Visitor applicant(Accepted accepted) {
        return new Visitor(port).get("/track").post("/track",
                Map.of("number", accepted.number(), "accessCode", accepted.accessCode()));
    }

    private MailParts mailWith(Letter letter) {
        return new MailParts(mails(letter).get(0));
    }

    private List<MimeMessage> mails(Letter letter) {
        return Arrays.stream(mail.getReceivedMessages()).filter(message -> subject(message).contains(letter.number()))
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> recipients(MimeMessage message) {
        try {
            return Arrays.stream(message.getAllRecipients()).map(to -> ((InternetAddress) to).getAddress()).toList();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

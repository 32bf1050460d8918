package org.mingda.web.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Accepted;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.ApplicantNotices;
import org.mingda.letter.Correspondence;
import org.mingda.letter.Letters;
import org.mingda.request.Applicant;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.Requests;
import org.mingda.request.WithdrawRequest;
import org.mingda.support.Applications;
import org.mingda.support.MailParts;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestMail;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MingdaTest
class ContactPageTest {

    @LocalServerPort int port;
    @Autowired SubmitRequest submitRequest;
    @Autowired Requests requests;
    @Autowired Ledger ledger;
    @Autowired Letters letters;
    @Autowired Correspondence correspondence;
    @Autowired ApplicantNotices notices;
    @Autowired WithdrawRequest withdrawRequest;

    private Accepted accepted;
    private Visitor visitor;
    private String page;

    @BeforeEach
    void nothingIsLeftToSend() throws Exception {
        notices.sendOrdered();
        TestMail.server().purgeEmailFromAllMailboxes();
    }

    @BeforeEach
    void open() {
        accepted = anApplication().submitTo(submitRequest);
        page = "/track/" + accepted.number() + "/contact";
        visitor = new Visitor(port).get("/track")
                .post("/track", Map.of("number", accepted.number(), "accessCode", accepted.accessCode()));
    }

    @Test
    void lettersGoToTheNewAddressAndTheOldOneIsTold() throws Exception {
        tell(Map.of("email", "new@example.test"));
        assertThat(visitor.page()).contains("联系方式已经更改", "您更改了联系方式");

        correspondence.issueReceipt(accepted.number());
        assertThat(letters.ofRequest(accepted.number()).get(0).recipientEmail()).isEqualTo("new@example.test");

        notices.sendOrdered();
        assertThat(TestMail.server().getReceivedMessages()).hasSize(1);
        assertThat(TestMail.server().getReceivedMessages()[0].getAllRecipients()[0]).hasToString(Applications.EMAIL);
        assertThat(new MailParts(TestMail.server().getReceivedMessages()[0]).text())
                .contains(accepted.number(), "如果不是您本人更改的", "000-00000000").doesNotContain("new@example.test");
    }

    @Test
    void onlyWhatIsGivenChangesAndTheLedgerNamesItWithoutRepeatingIt() {
        Applicant before = requests.applicant(accepted.number());
        tell(Map.of("phone", "13900000001"));

        Applicant after = requests.applicant(accepted.number());
        assertThat(after.phone()).isEqualTo("13900000001");
        assertThat(after.email()).isEqualTo(before.email());
        var entry = ledger.latest(accepted.number(), EventType.CONTACT_CHANGED).orElseThrow();
        assertThat(entry.actor()).isEqualTo("applicant");
        assertThat(entry.data().toString()).contains("phone").doesNotContain("13900000001");
    }

    @Test
    void mistakesAreNamedAndNothingTypedIsLost() {
        tell(Map.of("email", "not an address", "address", "青石市城南区样例路1号"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("电子邮箱不对", "青石市城南区样例路1号");

        tell(Map.of());
        assertThat(visitor.page()).contains("请至少填写一项");
        tell(Map.of("email", Applications.EMAIL));
        assertThat(visitor.page()).contains("没有更改");
        assertThat(ledger.latest(accepted.number(), EventType.CONTACT_CHANGED)).isEmpty();
    }

    @Test
    void theFormShowsNothingOfWhatIsOnFileAndIsForItsApplicantAlone() {
        assertThat(visitor.get(page).page()).doesNotContain(Applications.EMAIL);
        assertThat(new Visitor(port).get(page).address()).isEqualTo("/track");

        withdrawRequest.withdraw(accepted.number(), "applicant");
        assertThat(visitor.get(page).address()).isEqualTo("/track/" + accepted.number());
    }

    private void tell(Map<String, String> fields) {
        visitor.get(page).post(page, new HashMap<>(fields));
    }
}

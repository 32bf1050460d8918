package org.mingda.web.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Accepted;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.ConsultationLetters;
import org.mingda.letter.Correspondence;
import org.mingda.letter.Letter;
import org.mingda.letter.Letters;
import org.mingda.request.ConsulteeKind;
import org.mingda.request.DecideConsultations;
import org.mingda.request.NamedConsultee;
import org.mingda.request.Requests;
import org.mingda.request.Stage;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MingdaTest
class TrackPageTest {

    private static final Duration A_WHILE = Duration.ofMinutes(15);

    @LocalServerPort int port;
    @Autowired SubmitRequest submitRequest;
    @Autowired Requests requests;
    @Autowired DecideConsultations decideConsultations;
    @Autowired Correspondence correspondence;
    @Autowired ConsultationLetters consultationLetters;
    @Autowired Letters letters;
    @Autowired TestClock clock;

    private Accepted accepted;
    private Visitor visitor;

    @BeforeEach
    void submit() {
        accepted = anApplication().submitTo(submitRequest);
        visitor = new Visitor(port);
        clock.advance(A_WHILE.multipliedBy(count++));
    }

    /** Each test guesses at a time of its own, because all come from one address. */
    private static int count;

    @Test
    void numberAndCodeOpenTheRequestHoweverTheyAreTyped() {
        open(" " + accepted.number().toLowerCase() + " ", accepted.accessCode().replace("-", " ").toLowerCase());

        assertThat(visitor.address()).isEqualTo("/track/" + accepted.number());
        assertThat(visitor.page()).contains("您提交了申请", "等待登记", "2026年10月22日", "国庆节");
        assertThat(visitor.page()).doesNotContain(accepted.accessCode());
    }

    @Test
    void aWrongCodeAndAnUnknownNumberCannotBeToldApart() {
        open(accepted.number(), "00000-00000-00000-00000-00000-0");
        int wrongCode = visitor.status();
        String page = withoutToken();
        open("QS1999-99999", accepted.accessCode());

        assertThat(visitor.status()).isEqualTo(wrongCode).isEqualTo(422);
        assertThat(withoutToken()).isEqualTo(page).contains("申请编号和查询码不相符");
    }

    @Test
    void whoeverDoesNotKnowTheCodeSeesNothing() {
        Letter letter = receipt();

        assertThat(visitor.get("/track/" + accepted.number()).address()).isEqualTo("/track");
        assertThat(visitor.get("/track/" + accepted.number() + "/withdraw").address()).isEqualTo("/track");
        assertThat(visitor.get("/track/letters/" + letter.id()).status()).isEqualTo(404);
        assertThat(visitor.get("/track/letters/nonsense").status()).isEqualTo(404);
        visitor.get("/track").post("/track/" + accepted.number() + "/withdraw", Map.of());
        assertThat(requests.get(accepted.number()).open()).isTrue();
    }

    @Test
    void lettersToTheApplicantAreDownloadedAndLettersToOthersAreNotEvenNamed() {
        Letter receipt = receipt();
        consult();
        Letter consultation = letter("third-party-consultation");
        open(accepted.number(), accepted.accessCode());

        assertThat(visitor.page()).contains("/track/letters/" + receipt.id(), receipt.number())
                .doesNotContain(consultation.id().toString(), "某公司");
        visitor.get("/track/letters/" + receipt.id());
        assertThat(new String(visitor.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(visitor.header("Content-Disposition")).startsWith("inline").contains("filename*=UTF-8''");
        assertThat(visitor.get("/track/letters/" + consultation.id()).status()).isEqualTo(404);
    }

    @Test
    void aPauseIsExplainedWithoutNamingTheThirdParty() {
        consult();
        clock.set("2026-09-28");
        open(accepted.number(), accepted.accessCode());

        assertThat(visitor.page()).contains("已书面征求第三方意见，期限暂停", "暂停计时", "day stopped")
                .doesNotContain("某公司", "某合同");
    }

    @Test
    void aDateInAYearNotPublishedYetIsMarkedProvisional() {
        clock.set("2026-12-15");
        accepted = anApplication().receivedOn("2026-12-15").submitTo(submitRequest);
        open(accepted.number(), accepted.accessCode());

        assertThat(visitor.page()).contains("暂定", "2027年节假日安排尚未");
    }

    @Test
    void theApplicantWithdrawsAfterBeingAskedOnce() {
        open(accepted.number(), accepted.accessCode());
        visitor.get("/track/" + accepted.number() + "/withdraw");
        assertThat(requests.get(accepted.number()).open()).isTrue();

        visitor.post("/track/" + accepted.number() + "/withdraw", Map.of());

        assertThat(visitor.page()).contains("申请已经撤回", "您撤回了申请").doesNotContain("/withdraw");
        assertThat(requests.get(accepted.number()).stage()).isEqualTo(Stage.CLOSED);
        visitor.get("/track").post("/track/" + accepted.number() + "/withdraw", Map.of());
        assertThat(visitor.page()).contains("没有撤回");
    }

    @Test
    void guessingIsSlowedDownEvenForTheRightCode() {
        IntStream.range(0, 20).forEach(i -> open("QS1998-" + i, "guess"));
        open(accepted.number(), accepted.accessCode());

        assertThat(visitor.status()).isEqualTo(429);
        assertThat(visitor.page()).contains("请过 15 分钟再试");
    }

    @Test
    void theSessionIsRenewedWhenARequestIsOpened() {
        open(accepted.number(), accepted.accessCode());
        Visitor other = new Visitor(port);

        assertThat(other.get("/track/" + accepted.number()).address()).isEqualTo("/track");
        assertThat(visitor.get("/track/" + accepted.number()).page()).contains("您提交了申请");
    }

    private void open(String number, String code) {
        visitor.get("/track").post("/track", Map.of("number", number, "accessCode", code));
    }

    private String withoutToken() {
        return visitor.page().replace(visitor.input("_csrf"), "");
    }

    private void consult() {
        decideConsultations.decide(accepted.number(), List.of(new NamedConsultee(
                ConsulteeKind.THIRD_PARTY, "某公司", "company@example.test", "某合同")), "handler");
        consultationLetters.issue(accepted.number() + "-T1");
    }

    private Letter receipt() {
        correspondence.issueReceipt(accepted.number());
        return letter("receipt");
    }

    private Letter letter(String template) {
        return letters.ofRequest(accepted.number()).stream().filter(letter -> letter.template().equals(template))
                .findFirst().orElseThrow();
    }
}

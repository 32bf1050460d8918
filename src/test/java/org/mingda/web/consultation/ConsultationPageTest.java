package org.mingda.web.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.SubmitRequest;
import org.mingda.process.SampleSteps;
import org.mingda.request.ConsultationLinks;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.WithdrawRequest;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a third party can do with its link, and what nobody can do without it. */
@MingdaTest
class ConsultationPageTest {

    private static final Map<String, String> OBJECTION = Map.of("consultationAnswer", "OBJECTED",
            "objectionReasons", "涉及<script>alert(1)</script>商业秘密", "answeredBy", "O'Brien <b>甄样</b>");

    /** Wrong tries count for a while after they were made, so they are made before everything else. */
    private static final String BEFORE_ALL_OTHERS = "2026-01-05";

    @LocalServerPort int port;
    @Autowired SubmitRequest submitRequest;
    @Autowired SampleSteps steps;
    @Autowired ConsultationLinks links;
    @Autowired Ledger ledger;
    @Autowired WithdrawRequest withdrawRequest;
    @Autowired TestClock clock;

    private String number;
    private Visitor visitor;

    @BeforeEach
    void twoThirdPartiesAreAsked() {
        clock.set("2026-09-18");
        number = anApplication().from("申请人样名").submitTo(submitRequest).number();
        steps.upTo(number, "UserTask_RecordFindings");
        clock.set("2026-09-23");
        steps.take(number, "UserTask_RecordFindings", "restriction", "third-party", "thirdParties",
                "甲样例公司，a@example.test\n乙样例公司，b@example.test", "consultedInformation", "建筑设计方案");
        visitor = new Visitor(port);
    }

    @Test
    void thePageSaysWhoAsksAboutWhatUntilWhenAndNothingOfTheApplicant() {
        visitor.get(link("T1"));

        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.page()).contains("青石市自然资源和规划局", number, "甲样例公司", "建筑设计方案", "2026年10月21日",
                "由行政机关依照条例决定是否公开").doesNotContain("申请人样名", "13800000000", "applicant@example.test", "乙样例公司", "??");
        assertThat(visitor.header("Cache-Control")).isEqualTo("no-store");
        assertThat(visitor.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void thePageSpeaksEnglishToo() {
        visitor.get(link("T1") + "?lang=en");

        assertThat(visitor.page()).contains("Consultation of a third party", "Last day to answer", "I object", number)
                .doesNotContain("??", "您的意见");
    }

    @Test
    void anObjectionIsRecordedOnceAndAsItWasTyped() {
        visitor.get(link("T1")).post(link("T1"), OBJECTION);

        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.page()).contains("意见已经收到", "只能使用一次").doesNotContain("<textarea", "商业秘密", "<script>");
        assertThat(answered()).singleElement().satisfies(entry -> assertThat(entry.data())
                .containsEntry("id", number + "-T1").containsEntry("answer", "OBJECTED")
                .containsEntry("reasons", OBJECTION.get("objectionReasons"))
                .containsEntry("answeredBy", OBJECTION.get("answeredBy")));
    }

    @Test
    void aSecondAnswerChangesNothingAndIsToldSo() {
        Visitor second = new Visitor(port).get(link("T1"));
        visitor.get(link("T1")).post(link("T1"), OBJECTION);
        second.post(link("T1"), Map.of("consultationAnswer", "AGREED", "answeredBy", "别人"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page()).contains("意见已经收到").doesNotContain("<textarea");
        assertThat(answered()).extracting(entry -> entry.text("answer")).containsExactly("OBJECTED");
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedStays() {
        visitor.get(link("T1")).post(link("T1"),
                Map.of("consultationAnswer", "OBJECTED", "objectionReasons", " ", "answeredBy", "\"><script>甄样"));

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("不同意公开的，请写明理由", "&quot;&gt;&lt;script&gt;甄样")
                .doesNotContain("<script>甄样");
        visitor.post(link("T1"), Map.of("consultationAnswer", "MAYBE", "answeredBy", ""));
        assertThat(visitor.page()).contains("请选择是否同意公开", "请填写答复人的姓名");
        visitor.post(link("T1"), Map.of("consultationAnswer", "OBJECTED", "objectionReasons", "长".repeat(5001),
                "answeredBy", "甄样"));
        assertThat(visitor.page()).contains("理由不能超过 5000 字");
        assertThat(answered()).isEmpty();
    }

    @Test
    void aForgedLinkAndAnothersCodeOpenNothing() {
        clock.set(BEFORE_ALL_OTHERS);
        String code = links.token(number + "-T1").substring((number + "-T1-").length());
        List<String> forged = List.of(number + "-T1-00000-00000-00000-00000-00000-0", number + "-T2-" + code,
                number + "-T9-" + code, number, "nonsense", links.token("QS1999-00001-T1"),
                links.token(number + "-T1").replace(number, "QS1999-00001"));
        forged.forEach(token -> {
            visitor.get("/consultation/" + token);
            assertThat(visitor.status()).as(token).isIn(404, 429);
            assertThat(visitor.page()).doesNotContain("甲样例公司", "乙样例公司", "建筑设计方案");
        });
        visitor.get(link("T1")).post("/consultation/" + forged.get(0), OBJECTION);
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(answered()).isEmpty();
    }

    @Test
    void aLinkTypedFromPaperWorksInSmallLettersToo() {
        assertThat(visitor.get("/consultation/" + links.token(number + "-T1").toLowerCase()).page()).contains("甲样例公司");
    }

    @Test
    void withoutItsTokenNoFormIsTaken() {
        visitor.get("/track").get("/track");
        visitor.post(link("T1"), Map.of("_csrf", "forged", "consultationAnswer", "AGREED", "answeredBy", "甄样"));

        assertThat(visitor.status()).isEqualTo(403);
        assertThat(answered()).isEmpty();
    }

    @Test
    void anExpiredLinkAndAClosedRequestSaySo() {
        clock.set("2026-10-22");
        assertThat(visitor.get(link("T1")).page()).contains("期限已经届满").doesNotContain("<textarea");
        clock.set("2026-10-09");
        withdrawRequest.withdraw(number, "applicant");
        assertThat(visitor.get(link("T1")).page()).contains("这件申请已经办结").doesNotContain("<textarea");
    }

    @Test
    void guessingIsSlowedDownForTheAddressThatGuesses() {
        clock.set(BEFORE_ALL_OTHERS);
        clock.advance(Duration.ofDays(1));
        IntStream.range(0, 20).forEach(i -> visitor.get("/consultation/" + number + "-T1-" + "0".repeat(24) + (10 + i)));

        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.get(link("T1")).status()).isEqualTo(429);
        assertThat(visitor.page()).contains("请过 15 分钟再试").doesNotContain("甲样例公司");
    }

    private String link(String party) {
        return "/consultation/" + links.token(number + "-" + party);
    }

    private List<LedgerEntry> answered() {
        return ledger.of(number).stream().filter(entry -> entry.type() == EventType.CONSULTATION_ANSWERED).toList();
    }
}

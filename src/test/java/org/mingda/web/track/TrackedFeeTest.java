package org.mingda.web.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Accepted;
import org.mingda.intake.SubmitRequest;
import org.mingda.law.FeeMethod;
import org.mingda.letter.FeeLetters;
import org.mingda.request.CollectFee;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What applicants see of the fee asked of them, in both languages, and how they suggest publication. */
@MingdaTest
class TrackedFeeTest {

    @LocalServerPort int port;
    @Autowired SubmitRequest submitRequest;
    @Autowired CollectFee collectFee;
    @Autowired FeeLetters feeLetters;
    @Autowired Ledger ledger;
    @Autowired TestClock clock;

    private Accepted accepted;
    private Visitor visitor;

    @BeforeEach
    void submit() {
        accepted = anApplication().submitTo(submitRequest);
        visitor = new Visitor(port);
        visitor.get("/track").post("/track", Map.of("number", accepted.number(), "accessCode", accepted.accessCode()));
    }

    @Test
    void theFeeAskedIsShownWithItsLastDayAndHowToPay() {
        charge();

        assertThat(page("zh")).contains("请您缴纳信息处理费", "720 元", "第31—100页，每页10元，计700元", "2026年10月26日",
                "政府非税收入收缴系统", "视为放弃申请", "重新计算答复期限", "已发出收费通知书", "政府信息公开信息处理费收费通知书",
                "暂停计时").doesNotContain("??", "正在征求意见，期限暂停");
        assertThat(page("en")).contains("Information handling fee", "720 yuan", "26 October 2026", "Last day to pay",
                "the request counts as given up", "starts anew").doesNotContain("??");
    }

    @Test
    void onceItIsPaidThePageSaysSo() {
        charge();
        clock.set("2026-10-12");
        collectFee.paid(accepted.number(), LocalDate.parse("2026-10-12"), "NO 1", "registrar");

        assertThat(page("zh")).contains("已于 2026年10月12日 缴纳", "2026年11月9日").doesNotContain("逾期未缴纳的");
        assertThat(page("en")).contains("Paid on 12 October 2026");
    }

    @Test
    void whenItLapsedThePageSaysSo() {
        charge();
        clock.set("2026-10-27");
        collectFee.lapse(accepted.number());

        assertThat(page("zh")).contains("2026年10月27日 起视为放弃申请");
        assertThat(page("en")).contains("Not paid by the last day");
    }

    @Test
    void aFeeDecidedButNotYetToldIsNotShown() {
        clock.set("2026-09-21");
        collectFee.charge(accepted.number(), FeeMethod.PER_PAGE, 1, 101, "registrar");

        assertThat(page("zh")).doesNotContain("720 元");
    }

    @Test
    void theApplicantSuggestsPublicationOnce() {
        visitor.post("/track/" + accepted.number() + "/suggest-publication", Map.of());

        assertThat(visitor.page()).contains("已经收到您的建议", "您已于 2026年9月18日 建议主动公开")
                .doesNotContain("/suggest-publication");
        assertThat(page("en")).contains("You suggested publication on 18 September 2026");
        assertThat(ledger.of(accepted.number())).filteredOn(entry -> entry.type() == EventType.PUBLICATION_SUGGESTED)
                .singleElement().extracting(LedgerEntry::actor).isEqualTo("applicant");
    }

    @Test
    void aStrangerCannotSuggest() {
        new Visitor(port).get("/track").post("/track/" + accepted.number() + "/suggest-publication", Map.of());

        assertThat(ledger.latest(accepted.number(), EventType.PUBLICATION_SUGGESTED)).isEmpty();
    }

    private void charge() {
        clock.set("2026-09-21");
        collectFee.charge(accepted.number(), FeeMethod.PER_PAGE, 1, 101, "registrar");
        feeLetters.issueNotice(accepted.number());
        feeLetters.sendNotice(accepted.number());
    }

    private String page(String language) {
        return visitor.get("/track/" + accepted.number() + "?lang=" + language).page();
    }
}

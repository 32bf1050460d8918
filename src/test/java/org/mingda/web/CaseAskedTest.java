package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mingda.request.ReceiveAnswer;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a request shows what its applicant was asked, what he answered, and how often he asked lately. */
class CaseAskedTest extends DeskTest {

    @Autowired ReceiveAnswer receiveAnswer;
    @Autowired TestClock clock;

    @Test
    void theCountOfTheApplicantsRequestsIsOnThePage() throws Exception {
        assertThat(text(ask("registrar", desk(aCase())))).containsPattern("近 30 日向本机关提出申请 \\d+ 件，近 12 个月 \\d+ 件");
    }

    @Test
    void onlyTheStagesOfThisRequestAreListed() throws Exception {
        CaseInHand request = aCase();
        assertThat(text(ask("registrar", desk(request)))).contains(">分办</li>", ">办结</li>")
                .doesNotContain(">补正</li>", ">说明理由</li>", ">征求意见</li>", ">收费</li>");
        steps.take(request.number(), "UserTask_RegisterRequest", "registrationOutcome", "clarify",
                "clarificationPoints", "请写明项目名称。", "clarificationAnswerBy", "2026-10-15");
        assertThat(text(ask("registrar", desk(request)))).contains(">补正</li>").doesNotContain(">说明理由</li>");
    }

    @Test
    void whatWasClarifiedStandsBelowWhatWasAskedAndThatStaysAsItCame() throws Exception {
        CaseInHand request = aCase();
        steps.take(request.number(), "UserTask_RegisterRequest", "registrationOutcome", "clarify",
                "clarificationPoints", "请写明项目名称。", "clarificationAnswerBy", "2026-10-15");
        assertThat(text(ask("registrar", desk(request)))).contains("已要求补正，最后一日 2026年10月15日", "请写明项目名称。",
                "如今天收到意见或者答复", "登记补正");

        clock.set("2026-10-12");
        receiveAnswer.recorded(request.number(), "青石<b>大道", LocalDate.of(2026, 10, 12), ReceiveAnswer.Way.POST, "",
                "registrar");
        assertThat(text(ask("registrar", desk(request)))).contains("补正（2026年10月12日 星期一 收到，邮寄）",
                "青石&lt;b&gt;大道", "建设用地规划许可证", "收到补正，期限重新计算", "2026年11月9日")
                .doesNotContain("??");
    }
}

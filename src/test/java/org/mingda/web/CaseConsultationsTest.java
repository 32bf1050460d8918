package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.request.AnswerConsultation;
import org.mingda.request.Consultations.Answer;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** The page of a request shows everybody who was asked, and what became of it. */
class CaseConsultationsTest extends DeskTest {

    private static final String ODD = "涉及<script>alert(1)</script>'商业秘密'";

    @Autowired
    AnswerConsultation answers;

    @Autowired
    TestClock clock;

    private CaseInHand request;

    @BeforeEach
    void twoAreAsked() {
        clock.set("2026-09-18");
        request = aCase();
        steps.upTo(request.number(), "UserTask_RecordFindings");
        clock.set("2026-09-23");
        steps.take(request.number(), "UserTask_RecordFindings", "restriction", "third-party",
                "thirdParties", "甲样例公司，third-party@example.test", "consultedAgencies", "青石市样例局，青石市样例路0号",
                "consultedInformation", "建筑设计方案");
    }

    @Test
    void eachConsulteeItsKindLetterAndDeliveryAreShown() throws Exception {
        String page = text(ask("handler", desk(request)));

        assertThat(page).contains("甲样例公司", ">第三方</span>", "third-party@example.test", "政府信息公开征求第三方意见书 ",
                "送达证明：电子邮件 third-party@example.test", "青石市样例局", ">其他行政机关</span>", "政府信息公开协商函 ")
                .doesNotContain("??", "answerLink", "/consultation/");
        assertThat(page).containsPattern("/desk/requests/" + request.number() + "/letters/[0-9a-f-]{36}\\.pdf");
    }

    @Test
    void anAnswerAndWhatWasDecidedOnItAreShownAsTheyAre() throws Exception {
        clock.set("2026-09-28");
        answers.answer(request.number() + "-T1", Answer.OBJECTED, ODD, "甄<b>样");
        steps.takeAs("handler", request.number(), "UserTask_WeighObjection", "objectionDecision", "overruled",
                "decisionReasons", "不涉及经营信息");
        String page = text(ask("handler", desk(request)));

        assertThat(page).contains("不同意公开；理由：" + HtmlUtils.htmlEscape(ODD, "UTF-8"),
                "答复人：甄&lt;b&gt;样", "没有合理理由，决定公开；理由：不涉及经营信息", "2026年9月28日").doesNotContain("<script>alert(1)");
    }

    @Test
    void aRequestWithoutConsultationsHasNoSuchPart() throws Exception {
        assertThat(text(ask("registrar", desk(aCase())))).doesNotContain("id=\"consultations\"");
    }
}

package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.mingda.letter.Letter;
import org.mingda.request.Consultations.Answer;
import org.mingda.request.EventType;

/** Before a reply discloses against an objection or after silence, the third party is told what and why (Article 32). */
abstract class ThirdPartyNoticePaths extends ConsultationCases {

    private static final String PROCESS = "third-party-notice";
    private static final String PARTY = "青石样例置业有限公司";

    @Test
    void theNoticeGoesOutByEmailBeforeTheReply() throws Exception {
        Case c = objected(PARTY + "，third-party@example.test", "public-interest");
        approve(c, "partial");
        ProcessInstance notice = c.instance(PROCESS);
        assertThat(ledger.latest(c.number, EventType.REPLY_ISSUED)).isEmpty();
        c.runSteps();

        assertThat(notice).isEnded().hasPassed("EndEvent_NoticeSent").hasNotPassed("UserTask_ConfirmNoticeDelivery");
        assertThat(last(c, EventType.THIRD_PARTY_TOLD).text("proof")).isEqualTo("电子邮件 third-party@example.test");
        assertThat(last(c, EventType.THIRD_PARTY_TOLD).sequence())
                .isLessThan(last(c, EventType.REPLY_ISSUED).sequence());
        assertThat(textOf(notice(c))).contains("与" + PARTY + "有关的信息", "您（单位）答复不同意公开，理由是：涉及商业秘密",
                INFORMATION, "涉及公共安全，应当公开", "行政复议").doesNotContain("张三样");
        assertThat(mailsTo("third-party@example.test")).hasSize(2);
    }

    @Test
    void onPaperTheReplyWaitsUntilTheNoticeIsOnItsWay() {
        Case c = objected("王二样，青石市样例路0号", "overruled");
        approve(c, "granted");
        ProcessInstance notice = c.instance(PROCESS);
        c.runSteps();
        assertThat(notice).isWaitingAt("UserTask_ConfirmNoticeDelivery");
        assertThat(workbench.prefilled(c.number, "UserTask_ConfirmNoticeDelivery", "consulteeName")).isEqualTo("王二样");
        assertThat(ledger.latest(c.number, EventType.REPLY_ISSUED)).isEmpty();
        c.complete("UserTask_ConfirmNoticeDelivery", "registrar", "noticeDeliveredOn", "2026-09-25",
                "deliveryProof", "挂号信 XA00000000000");
        c.runSteps();

        assertThat(notice).isEnded().hasPassed("EndEvent_NoticeHandedOver").hasNotPassed("EndEvent_NoticeSent");
        assertThat(last(c, EventType.THIRD_PARTY_TOLD).data()).containsEntry("proof", "挂号信 XA00000000000")
                .containsEntry("id", consultee(c, "王二样").id());
        assertThat(ledger.latest(c.number, EventType.REPLY_ISSUED)).isPresent();
    }

    @Test
    void nobodyIsToldOfADisclosureThatDoesNotHappen() {
        Case respected = objected(PARTY + "，third-party@example.test", "respected");
        approve(respected, "partial");
        respected.runSteps();
        Case refused = objected(PARTY + "，third-party@example.test", "overruled");
        approve(refused, "deny-process");
        refused.runSteps();

        assertThat(ledger.latest(respected.number, EventType.THIRD_PARTY_TOLD)).isEmpty();
        assertThat(ledger.latest(refused.number, EventType.THIRD_PARTY_TOLD)).isEmpty();
        assertThat(ledger.latest(refused.number, EventType.REPLY_ISSUED)).isPresent();
    }

    private Case objected(String line, String decision) {
        Case c = thirdPartiesAsked(line);
        c.runSteps();
        on("2026-09-25");
        answers.answer(consultees.of(c.number).get(0).id(), Answer.OBJECTED, "涉及商业秘密", "甄样");
        return c.complete("UserTask_WeighObjection", "handler", "objectionDecision", decision,
                "decisionReasons", "涉及公共安全，应当公开");
    }

    private void approve(Case c, String outcome) {
        c.complete("UserTask_DraftReply", "handler", "draftOutcome", "drafted", "outcome", outcome,
                "ground", outcome.equals("granted") ? "provided" : "", "differenceReason", "经审查",
                "replyFacts", "经查，您申请的信息存在。", "replyRecords", "建筑设计方案1份", "withheld", "身份证件号码：涉及个人隐私：第十五条",
                "replyReasons", "依法不予公开", "refusalArticle", "第十六条第二款");
        steps.upTo(c.number, "UserTask_ApproveReply");
        c.complete("UserTask_ApproveReply", "head", "approvalOutcome", "approved");
    }

    private Letter notice(Case c) {
        return letters.ofRequest(c.number).stream()
                .filter(letter -> letter.template().equals("third-party-disclosure-notice")).findFirst().orElseThrow();
    }
}

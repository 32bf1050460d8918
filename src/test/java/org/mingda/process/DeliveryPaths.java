package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.mingda.letter.ApplicantNotices;
import org.mingda.letter.DeliveryProofs;
import org.mingda.letter.DeliveryTry;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterDeliveries;
import org.mingda.letter.LettersLeftBehind;
import org.mingda.letter.RefusedLetters;
import org.mingda.request.DeliveryFate;
import org.mingda.request.DeliveryReport;
import org.mingda.request.DeliveryReports;
import org.mingda.request.EventType;
import org.mingda.request.Stage;
import org.mingda.support.Applications;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter on its way: every way ends in a proof, or in a task that does. */
abstract class DeliveryPaths extends Paths {

    private static final String TASK = "UserTask_SettleDelivery";

    @Autowired
    LetterDeliveries deliveries;

    @Autowired
    DeliveryProofs proofs;

    @Autowired
    DeliveryReports reports;

    @Autowired
    RefusedLetters refusedLetters;

    @Autowired
    LettersLeftBehind leftBehind;

    @Autowired
    ApplicantNotices notices;

    @Autowired
    JdbcClient database;

    @Test
    void aReplyOnThePortalIsDeliveredByItsFirstDownload() throws Exception {
        Case c = draftedCase(anApplication().byPortal());
        ProcessInstance main = c.main();
        sign(c);
        ProcessInstance reply = c.instance("reply-delivery");
        notices.sendOrdered();

        assertThat(reply).isWaitingAt("ReceiveTask_AwaitDownload");
        assertThat(mailsTo(Applications.EMAIL)).filteredOn(mail -> subject(mail).contains(c.number)).isNotEmpty()
                .allSatisfy(mail -> assertThat(subject(mail)).isEqualTo("有文书待下载 " + c.number));
        on("2026-09-21");
        proofs.downloaded(reply(c), "凭查询码");
        on("2026-09-22");
        proofs.downloaded(reply(c), "凭查询码");
        c.runSteps();

        assertThat(reply).isEnded().hasPassed("EndEvent_ReplyFetched")
                .hasNotPassed("UserTask_HandOverReply", "ServiceTask_SendReply");
        assertThat(main).isEnded().hasPassed("EndEvent_RequestClosed");
        assertThat(last(c, EventType.REPLY_DELIVERED).on()).isEqualTo("2026-09-21");
        assertThat(last(c, EventType.REPLY_DELIVERED).text("way")).isEqualTo("portal");
        assertThat(last(c, EventType.LETTER_DELIVERED).text("proof")).contains("2026-09-21", "凭查询码下载");
    }

    @Test
    void aReplyThatNobodyFetchesIsPostedByAnOfficerAndTheRequestGoesOn() {
        Case c = draftedCase(anApplication().byPortal());
        ProcessInstance main = c.main();
        sign(c);
        receiptIsFetched(c);
        assertThat(day(c.timer("Timer_ProofOverdue").getDuedate())).isEqualTo("2026-09-25");
        on("2026-09-28");
        c.fire("Timer_ProofOverdue").runSteps();

        assertThat(c.task(TASK)).isNotNull();
        assertThat(day(c.task(TASK).getDueDate())).isEqualTo("2026-09-30");
        assertThat(workbench.prefilled(c.number, TASK, "failure")).isEqualTo("上网后 5 个工作日内没有下载");
        assertThatThrownBy(() -> c.complete(TASK, "registrar", "settleChoice", "post", "doneOn", "2026-09-29",
                "trackingNumber", "XA12345678901")).hasMessageContaining("交邮日期不能晚于今天");
        c.complete(TASK, "registrar", "settleChoice", "post", "doneOn", "2026-09-28", "trackingNumber", "XA12345678901");
        c.runSteps();
        assertThat(main).isNotEnded();
        on("2026-10-09");
        deliveries.signed(reply(c).id(), LocalDate.parse("2026-09-30"), "甄如许", null, "registrar");
        c.runSteps();

        assertThat(main).isEnded();
        assertThat(last(c, EventType.REPLY_DELIVERED).on()).isEqualTo("2026-09-30");
        assertThat(states(reply(c))).containsExactly("PORTAL FAILED", "POST DELIVERED");
        assertThat(last(c, EventType.DELIVERY_WAY_CHANGED).text("newWay")).isEqualTo("POST");
    }

    @Test
    void aPostedReplyThatComesBackIsATaskEvenAfterTheRequestIsClosed() {
        Case c = draftedCase(anApplication().byPost());
        sign(c);
        c.complete("UserTask_HandOverReply", "registrar", "deliveryWay", "post", "handedOverOn", "2026-09-18",
                "deliveryProof", "挂号信 XA00000000000").runSteps();
        ProcessInstance delivery = c.instance("settle-delivery");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.CLOSED);
        assertThat(delivery).isWaitingAt("Gateway_AwaitProof");
        assertThat(deliveries.of(reply(c).id())).extracting(DeliveryTry::trackingNumber).containsExactly("XA00000000000");
        on("2026-09-24");
        deliveries.returned(reply(c).id(), LocalDate.parse("2026-09-23"), "地址不详", null, "registrar");
        c.runSteps();
        assertThat(delivery).isWaitingAt(TASK).hasPassed("IntermediateCatchEvent_LetterReturned");
        c.complete(TASK, "registrar", "settleChoice", "settled", "settleNote", "已电话告知，申请人表示不再需要");
        c.runSteps();

        assertThat(delivery).isEnded().hasPassed("EndEvent_ProofFound");
        assertThat(states(reply(c))).containsExactly("POST SETTLED");
        assertThat(last(c, EventType.DELIVERY_SETTLED).text("reason")).contains("不再需要");
    }

    @Test
    void whatThePostKeepsSilentAboutIsLookedAfter() {
        Case c = postedReply();
        ProcessInstance delivery = c.instance("settle-delivery");
        on("2026-10-16");
        c.fire("Timer_ProofOverdue").runSteps();
        assertThat(delivery).isWaitingAt(TASK).hasPassed("ServiceTask_CheckDelivery");
        assertThat(workbench.prefilled(c.number, TASK, "failure")).contains("请向邮政查询");
        deliveries.signed(reply(c).id(), LocalDate.parse("2026-09-21"), "", null, "registrar");
        c.runSteps();
        assertThat(delivery).isEnded().hasNotPassed("EndEvent_ProofFound");
        assertThat(c.task(TASK)).isNull();
    }

    @Test
    void aNoticeIsDeliveredWhenItsThirtyDaysAreOver() {
        Case c = postedReply();
        ProcessInstance delivery = c.instance("settle-delivery");
        assertThatThrownBy(() -> deliveries.published(reply(c).id(), LocalDate.parse("2026-09-18"), "本机关网站", "registrar"))
                .hasMessageContaining("其他方式无法送达");
        deliveries.returned(reply(c).id(), LocalDate.parse("2026-09-18"), "查无此人", null, "registrar");
        c.runSteps();
        c.complete(TASK, "registrar", "settleChoice", "notice", "doneOn", "2026-09-18", "settleNote", "本机关网站公告栏");
        c.runSteps();
        on("2026-10-18");
        c.fire("Timer_ProofOverdue").runSteps();

        assertThat(delivery).isEnded().hasPassed("EndEvent_ProofFound");
        assertThat(last(c, EventType.LETTER_DELIVERED).on()).isEqualTo("2026-10-18");
        assertThat(states(reply(c))).containsExactly("POST FAILED", "NOTICE DELIVERED");
    }

    @Test
    void aBounceOfADeliveredReplyIsATaskAndTheSameBytesGoToAnotherAddress() throws Exception {
        Case c = draftedCase(anApplication());
        sign(c);
        assertThat(states(reply(c))).containsExactly("EMAIL DELIVERED");
        DeliveryReport full = report(c, DeliveryFate.MAILBOX_FULL, "5.2.2");
        reports.take(full);
        reports.take(full);
        c.runSteps();
        ProcessInstance delivery = c.instance("settle-delivery");
        assertThat(workbench.prefilled(c.number, TASK, "failure")).startsWith("对方邮箱已满：5.2.2");
        c.complete(TASK, "registrar", "settleChoice", "email", "newEmail", "other@example.test").runSteps();

        assertThat(delivery).isEnded().hasPassed("ServiceTask_SendLetterAgain", "EndEvent_ProofFound");
        assertThat(mailsTo("other@example.test")).hasSize(1);
        assertThat(states(reply(c))).containsExactly("EMAIL FAILED", "EMAIL DELIVERED");
        reports.take(report(c, DeliveryFate.ARRIVED, "2.0.0"));
        assertThat(states(reply(c))).containsExactly("EMAIL FAILED", "EMAIL DELIVERED");
    }

    @Test
    void aReportThatOnlyTellsLeavesTheProofAsItIsAndAnArrivalStrengthensIt() {
        Case c = draftedCase(anApplication());
        sign(c);
        reports.take(report(c, DeliveryFate.DELAYED, "4.4.1"));
        reports.take(report(c, DeliveryFate.ANSWERED_AUTOMATICALLY, ""));
        reports.take(report(c, DeliveryFate.ARRIVED, "2.0.0"));

        assertThat(states(reply(c))).containsExactly("EMAIL DELIVERED");
        assertThat(deliveries.of(reply(c).id()).get(0).proof()).startsWith("收件邮件服务器已接收")
                .contains("收件方系统报告已投递");
        assertThat(c.instance("settle-delivery")).isNull();
    }

    @Test
    void aLetterThatTheServerRefusesForGoodIsHandedOverAndTheRequestIsNotHeldUp() {
        Case c = draftedCase(anApplication());
        ProcessInstance main = c.main();
        c.complete("UserTask_ApproveReply", "head", "approvalOutcome", "approved");
        c.fire("ServiceTask_IssueReply");
        engine.getManagementService().setJobRetries(c.timer("ServiceTask_SendReply").getId(), 0);
        database.sql("update letter set state = 'FAILED' where id = ?").param(reply(c).id()).update();
        refusedLetters.find();
        refusedLetters.find();
        c.runSteps();
        assertThat(main).isNotEnded();
        c.complete(TASK, "registrar", "settleChoice", "counter", "doneOn", "2026-09-18", "settleNote", "张三样本人").runSteps();
        engine.getManagementService().setJobRetries(c.timer("ServiceTask_SendReply").getId(), 1);
        c.runSteps();

        assertThat(main).isEnded();
        assertThat(states(reply(c))).containsExactly("EMAIL FAILED", "COUNTER DELIVERED");
        assertThat(last(c, EventType.REPLY_DELIVERED).text("way")).isEqualTo("counter");
    }

    @Test
    void anotherWayMayBeChosenBeforeTheFirstOneHasFailed() {
        Case c = draftedCase(anApplication().byPortal());
        sign(c);
        receiptIsFetched(c);
        ProcessInstance delivery = c.instance("letter-delivery");
        deliveries.posted(reply(c).id(), LocalDate.parse("2026-09-18"), "XA12345678901", "registrar");
        c.runSteps();
        assertThat(delivery).hasPassed("BoundaryEvent_AnotherTry").isWaitingAt("CallActivity_SettleDelivery");
        assertThat(day(c.timer("Timer_ProofOverdue").getDuedate())).isEqualTo("2026-10-16");
    }

    @Test
    void aReceiptOnPaperThatNobodyPostsBecomesATask() {
        Case c = registeredCase(anApplication().byPost());
        Letter receipt = letters.ofRequest(c.number).get(0);
        on("2026-09-22");
        leftBehind.lookAfter(receipt.id());
        assertThat(deliveries.of(receipt.id())).as("the third working day").isEmpty();
        on("2026-09-23");
        leftBehind.lookAfter(receipt.id());
        leftBehind.lookAfter(receipt.id());
        c.runSteps();

        assertThat(workbench.prefilled(c.number, TASK, "failure")).isEqualTo("制作后 3 个工作日没有登记交邮或者送交");
        c.complete(TASK, "registrar", "settleChoice", "counter", "doneOn", "2026-09-23", "settleNote", "张三样本人").runSteps();
        assertThat(states(receipt)).containsExactly("POST FAILED", "COUNTER DELIVERED");
    }

    private Case postedReply() {
        Case c = draftedCase(anApplication().byPost());
        sign(c);
        return c.complete("UserTask_HandOverReply", "registrar", "deliveryWay", "post", "handedOverOn", "2026-09-18",
                "trackingNumber", "EB123456789CN", "deliveryProof", "快递单留存").runSteps();
    }

    private void receiptIsFetched(Case c) {
        letters.ofRequest(c.number).stream().filter(letter -> letter.template().equals("receipt"))
                .forEach(receipt -> proofs.downloaded(receipt, "凭查询码"));
        c.runSteps();
    }

    private DeliveryReport report(Case c, DeliveryFate fate, String status) {
        String messageId = database.sql("select message_id from letter where id = ?").param(reply(c).id())
                .query(String.class).single();
        return new DeliveryReport(messageId, fate, "", status, "mailbox report", fate + c.number,
                Instant.parse("2026-09-18T02:00:00Z"));
    }

    private List<String> states(Letter letter) {
        return deliveries.of(letter.id()).stream().map(one -> one.way() + " " + one.state()).toList();
    }
}

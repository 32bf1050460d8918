package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingda.letter.ApplicantNotices;
import org.mingda.letter.CancelLetterNumber;
import org.mingda.letter.DeliveryProofs;
import org.mingda.letter.DeliveryTry;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterAttempt;
import org.mingda.letter.LetterAttempts;
import org.mingda.letter.LetterDeliveries;
import org.mingda.letter.LetterFetched;
import org.mingda.letter.LetterLinks;
import org.mingda.letter.LetterNotTaken;
import org.mingda.letter.LetterState;
import org.mingda.letter.LettersLeftBehind;
import org.mingda.letter.RefusedLetters;
import org.mingda.letter.RevokeLink;
import org.mingda.letter.SendAgain;
import org.mingda.request.AskApplicant;
import org.mingda.request.DeliveryFate;
import org.mingda.request.DeliveryReport;
import org.mingda.request.DeliveryReports;
import org.mingda.request.EventType;
import org.mingda.request.Question;
import org.mingda.request.RequestProcess;
import org.mingda.request.Stage;
import org.mingda.request.UseCaseRefused;
import org.mingda.support.Applications;
import org.mingda.support.FaultySmtp;
import org.mingda.support.SmtpFault;
import org.mingda.support.SmtpStep;
import org.mingda.support.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

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
    AskApplicant askApplicant;

    @Autowired
    LetterLinks links;

    @Autowired
    RevokeLink revokeLink;

    @Autowired
    LetterFetched letterFetched;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    LetterAttempts attempts;

    @Autowired
    SendAgain sendAgain;

    @Autowired
    CancelLetterNumber cancelLetterNumber;

    @Autowired
    RequestProcess process;

    @Autowired
    JavaMailSenderImpl mailSender;

    private FaultySmtp server;

    @AfterEach
    void mailWorksAgain() throws IOException {
        mailSender.setPort(TestMail.smtpPort());
        if (server != null) {
            server.close();
        }
    }

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
                "trackingNumber", "XA00000000000", "deliveryProof", "挂号信收据附卷").runSteps();
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
    void aReplyWrittenForThePostDoesNotGoOnlineBecauseItDoesNotNameTheOnlineRemedy() {
        Case c = postedReply();
        deliveries.returned(reply(c).id(), LocalDate.parse("2026-09-18"), "查无此人", null, "registrar");
        c.runSteps();

        assertThatThrownBy(() -> deliveries.again(reply(c).id(), "other@example.test", false, "registrar"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("第二十二条");
        assertThatThrownBy(() -> c.complete(TASK, "registrar", "settleChoice", "portal"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("网上申请行政复议的途径");
        assertThat(states(reply(c))).containsExactly("POST FAILED");
    }

    @Test
    void whatCameBackIsNotSignedForUntilItIsPostedAgainAndTheFirstReasonStays() {
        Case c = postedReply();
        UUID reply = reply(c).id();
        LocalDate today = LocalDate.parse("2026-09-18");
        deliveries.returned(reply, today, "查无此人", null, "registrar");
        c.runSteps();

        assertThatThrownBy(() -> deliveries.signed(reply, today, "甄如许", null, "registrar"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("EB123456789CN 已经登记退回");
        assertThatThrownBy(() -> deliveries.returned(reply, today, "拒收", null, "registrar"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("请先以这个编号重新登记交邮");
        assertThat(deliveries.of(reply)).extracting(DeliveryTry::failure).containsExactly("退回：查无此人");
        assertThat(c.task(TASK)).isNotNull();

        c.complete(TASK, "registrar", "settleChoice", "post", "doneOn", "2026-09-18",
                "trackingNumber", "EB123456789CN");
        c.runSteps();
        deliveries.signed(reply, today, "甄如许", null, "registrar");
        c.runSteps();
        assertThat(states(reply(c))).containsExactly("POST FAILED", "POST DELIVERED");
        assertThat(deliveries.of(reply)).extracting(DeliveryTry::failure).containsExactly("退回：查无此人", "");
        assertThat(c.task(TASK)).isNull();
    }

    @Test
    void whatCountsAsDeliveredNeitherComesBackNorIsSettledAgain() {
        Case c = postedReply();
        UUID reply = reply(c).id();
        LocalDate today = LocalDate.parse("2026-09-18");
        deliveries.returned(reply, today, "拒收", null, "registrar");
        c.runSteps();
        c.complete(TASK, "registrar", "settleChoice", "settled", "settleNote", "留置送达").runSteps();

        assertThatThrownBy(() -> deliveries.returned(reply, today, "查无此人", null, "registrar"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("已经送达或者视为送达");
        assertThatThrownBy(() -> deliveries.posted(reply, today, "EB123456789CN", "registrar"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("留置送达");
        assertThat(states(reply(c))).containsExactly("POST SETTLED");
        assertThat(deliveries.of(reply).get(0).failure()).isEqualTo("退回：拒收；留置送达");
        assertThat(c.task(TASK)).isNull();
    }

    @Test
    void whatIsInThePostIsNotPostedTwiceAndAnotherWayEndsIt() {
        Case c = postedReply();
        UUID reply = reply(c).id();
        LocalDate today = LocalDate.parse("2026-09-18");
        for (String tracking : List.of("EB123456789CN", "XA12345678901")) {
            assertThatThrownBy(() -> deliveries.posted(reply, today, tracking, "registrar"))
                    .isInstanceOf(UseCaseRefused.class).hasMessageContaining("EB123456789CN 已经登记交邮");
        }
        deliveries.handedOver(reply, today, "甄如许本人", null, "registrar");
        c.runSteps();

        assertThat(states(reply(c))).containsExactly("POST ENDED", "COUNTER DELIVERED");
        assertThat(deliveries.of(reply).get(0).failure()).isEqualTo("已以其他方式送达");
        assertThat(c.instance("letter-delivery")).isNull();
    }

    @Test
    void whoRecordsWhileTheProcessItselfMovesIsToldSoInWords() {
        Case c = postedReply();
        String letter = reply(c).id().toString();
        CompletableFuture<Void> second = transaction.execute(status -> {
            process.delivered(c.number, letter);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> process.deliveryBegun(c.number, letter));
            while (!waiting.isDone() && database.sql("select count(*) from pg_stat_activity"
                    + " where wait_event_type = 'Lock' and datname = current_database()")
                    .query(Integer.class).single() == 0) {
                Thread.onSpinWait();
            }
            return waiting;
        });

        assertThatThrownBy(second::join).hasCauseInstanceOf(UseCaseRefused.class).hasMessageContaining("您的操作没有生效");
        assertThat(c.instance("letter-delivery")).isNull();
    }

    @Test
    void whatIsSentByMailIsSentToOneAddressAtATime() {
        Case c = draftedCase(anApplication());
        sign(c);
        reports.take(report(c, DeliveryFate.MAILBOX_FULL, "5.2.2"));
        c.runSteps();
        deliveries.again(reply(c).id(), "typo@example.test", false, "registrar");
        assertThatThrownBy(() -> deliveries.again(reply(c).id(), "Typo@example.test", false, "registrar"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("正在发往");
        deliveries.again(reply(c).id(), "right@example.test", false, "registrar");
        c.runSteps();

        assertThat(states(reply(c))).containsExactly("EMAIL FAILED", "EMAIL ENDED", "EMAIL DELIVERED");
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
        assertThat(last(c, EventType.LETTER_DELIVERED).text("proof")).startsWith("收件邮件服务器已接收：250 ")
                .endsWith("，收件人 other@example.test");
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

    @Test
    void aNoticeThatBouncedDoesNotLapseAndItsLaterArrivalGivesALaterLastDay() {
        Case c = askedToClarify(anApplication());
        assertThat(day(c.timer("Timer_ClarificationDue").getDuedate())).isEqualTo("2026-10-21");
        reports.take(report(letter(c, "clarification-notice"), DeliveryFate.NO_SUCH_ADDRESS, "5.1.1"));
        c.runSteps();
        assertThat(day(c.timer("Timer_ClarificationDue").getDuedate())).isEqualTo("2036-10-21");
        on("2026-10-26");
        deliveries.handedOver(letter(c, "clarification-notice").id(), LocalDate.parse("2026-10-26"), "张三样本人", null,
                "registrar");
        c.runSteps();

        assertThat(last(c, EventType.CLARIFICATION_DELIVERED).on()).isEqualTo("2026-10-26");
        assertThat(day(c.task("UserTask_RecordClarification").getDueDate())).isEqualTo("2026-11-09");
        assertThat(day(c.timer("Timer_ClarificationDue").getDuedate())).isEqualTo("2026-11-13");
    }

    @Test
    void aNoticeOnThePortalIsLookedAfterInItsOwnTaskOnlyAndItsDownloadIsStillAProof() {
        Case c = askedToClarify(anApplication().byPortal());
        Letter notice = letter(c, "clarification-notice");
        assertThat(c.task("UserTask_ConfirmClarificationDelivery")).isNotNull();
        assertThat(states(notice)).containsExactly("PORTAL UNDER_WAY");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(c.number)
                .processDefinitionKey("settle-delivery").variableValueEquals("letter", notice.id().toString()).count())
                .isZero();
        on("2026-09-28");
        proofs.downloaded(notice, "凭查询码");
        c.complete("UserTask_ConfirmClarificationDelivery", "registrar", "deliveredOn", "2026-09-28", "deliveryProof",
                "申请人网上下载").runSteps();

        assertThat(states(notice)).containsExactly("PORTAL DELIVERED");
        assertThat(last(c, EventType.CLARIFICATION_DELIVERED).on()).isEqualTo("2026-09-28");
        assertThat(day(c.timer("Timer_ClarificationDue").getDuedate())).isEqualTo("2026-10-21");
    }

    @Test
    void aThirdPartyWhoseLetterBouncedIsNotSilentAndHasItsFullPeriodFromTheLaterArrival() {
        Case c = consultedCase("样例建筑设计有限公司,third@example.test");
        c.runSteps();
        Letter sent = letter(c, "third-party-consultation");
        assertThat(day(c.timer("Timer_AnswerDue").getDuedate())).isEqualTo("2026-10-22");
        reports.take(report(sent, DeliveryFate.MAILBOX_FULL, "5.2.2"));
        c.runSteps();
        assertThat(day(c.timer("Timer_AnswerDue").getDuedate())).isEqualTo("2036-10-22");
        on("2026-09-28");
        deliveries.posted(sent.id(), LocalDate.parse("2026-09-28"), "XA12345678901", "registrar");
        on("2026-10-09");
        deliveries.signed(sent.id(), LocalDate.parse("2026-10-08"), "", null, "registrar");
        c.runSteps();

        assertThat(last(c, EventType.CONSULTATION_DELIVERED).on()).isEqualTo("2026-10-08");
        assertThat(day(c.timer("Timer_AnswerDue").getDuedate())).isEqualTo("2026-10-29");
    }

    @Test
    void aNoticeThatTheServerTakesOnItsLastDayGivesAsManyWorkingDaysAnew() {
        Case c = askedToClarify(anApplication().byPost());
        LocalDate last = LocalDate.parse("2026-10-15");
        on("2026-10-15");
        assertThat(askApplicant.laterDay(c.number, Question.CLARIFICATION, last.minusDays(1))).isNull();
        LocalDate later = askApplicant.laterDay(c.number, Question.CLARIFICATION, last);
        askApplicant.delivered(c.number, Question.CLARIFICATION, last, "电子邮件", later, "system");
        askApplicant.delivered(c.number, Question.CLARIFICATION, last, "电子邮件",
                askApplicant.laterDay(c.number, Question.CLARIFICATION, last), "system");

        assertThat(ledger.of(c.number)).extracting(entry -> entry.type())
                .containsOnlyOnce(EventType.CLARIFICATION_DELIVERED);
        assertThat(last(c, EventType.CLARIFICATION_DELIVERED).text("answerBy")).isEqualTo("2026-10-29");
    }

    @Test
    void aFeeNoticeThatBouncedIsPaidWithinTheFullPeriodFromItsLaterArrival() {
        String number = anApplication().submitTo(submitRequest).number();
        on("2026-09-21");
        engine.getRuntimeService().startProcessInstanceByKey("fee-collection", number, Map.of("requestNumber", number));
        Case c = new Case(engine, workbench, number);
        c.complete("UserTask_CalculateFee", "registrar", "feeMethod", "per-page", "feePages", 101).runSteps();
        Letter notice = letter(c, "fee-notice");
        reports.take(report(notice, DeliveryFate.REFUSED, "5.7.1"));
        c.runSteps();
        assertThat(day(c.timer("Timer_FeeDue").getDuedate())).isEqualTo("2036-10-27");
        on("2026-09-23");
        deliveries.handedOver(notice.id(), LocalDate.parse("2026-09-23"), "张三样本人", null, "registrar");
        c.runSteps();

        assertThat(day(c.task("UserTask_RecordPayment").getDueDate())).isEqualTo("2026-10-28");
        assertThat(day(c.timer("Timer_FeeDue").getDuedate())).isEqualTo("2026-10-29");
    }

    @Test
    void aMailWhoseLinkWasTakenBackIsNotSentAgain() {
        Case c = draftedCase(anApplication());
        sign(c);
        links.address(reply(c));
        revokeLink.revoke(reply(c), "发错了地址", "registrar");
        reports.take(report(c, DeliveryFate.NO_SUCH_ADDRESS, "5.1.1"));
        c.runSteps();

        assertThatThrownBy(() -> deliveries.again(reply(c).id(), "other@example.test", false, "registrar"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("下载链接已撤销或过期");
        assertThat(states(reply(c))).containsExactly("EMAIL FAILED");
    }

    @Test
    void aReplyWhoseLinkWasTakenBackUnopenedIsATaskAndArrivesOnAnotherWay() {
        Case c = draftedCase(anApplication());
        sign(c);
        links.address(reply(c));
        assertThat(states(reply(c))).containsExactly("EMAIL DELIVERED");
        assertThat(revokeLink.revoke(reply(c), "收件地址有误", "registrar")).isTrue();
        c.runSteps();

        assertThat(workbench.prefilled(c.number, TASK, "failure")).isEqualTo("没有下载，链接已撤销：收件地址有误");
        assertThat(last(c, EventType.LETTER_RETURNED).actor()).isEqualTo("registrar");
        c.complete(TASK, "registrar", "settleChoice", "counter", "doneOn", "2026-09-18",
                "settleNote", "张三样本人").runSteps();
        assertThat(states(reply(c))).containsExactly("EMAIL FAILED", "COUNTER DELIVERED");
        assertThat(c.instance("letter-delivery")).isNull();
    }

    @Test
    void aReplyThatWasFetchedStaysDeliveredWhenItsLinkIsTakenBack() {
        Case c = draftedCase(anApplication());
        sign(c);
        links.address(reply(c));
        letterFetched.fetched(reply(c).id(), "LINK");

        assertThat(revokeLink.revoke(reply(c), "申请人已经收到", "registrar")).isFalse();
        assertThat(states(reply(c))).containsExactly("EMAIL DELIVERED");
        assertThat(c.instance("letter-delivery")).isNull();
    }

    @Test
    void aThirdPartyOfTheApplicantsNameGetsItsOwnLetterAndTheApplicantHearsNothingOfIt() {
        Case c = searchedCase(anApplication().byPortal());
        on("2026-09-23");
        steps.take(c.number, "UserTask_RecordFindings", "restriction", "third-party", "thirdParties",
                requests.applicant(c.number).name() + "，青石市样例路0号", "consultedInformation", "建筑设计方案");
        c.runSteps();
        Letter toThirdParty = letter(c, "third-party-consultation");

        assertThat(toThirdParty.recipientName()).isEqualTo(requests.applicant(c.number).name());
        assertThat(deliveries.of(toThirdParty.id())).isEmpty();
    }

    private Case askedToClarify(Applications application) {
        Case c = newCase(application);
        on("2026-09-24");
        steps.take(c.number, "UserTask_RegisterRequest", "registrationOutcome", "clarify", "clarificationPoints",
                "请说明年份。", "clarificationAnswerBy", "2026-10-15");
        return c.runSteps();
    }

    private Letter letter(Case c, String template) {
        return letters.ofRequest(c.number).stream().filter(l -> l.template().equals(template)).findFirst().orElseThrow();
    }

    @Test
    void anotherAddressThatIsRefusedTooIsATaskAgainAndOneThatDoesNotAnswerMayBeGivenUp() throws IOException {
        Case c = draftedCase(anApplication());
        sign(c);
        reports.take(report(c, DeliveryFate.MAILBOX_FULL, "5.2.2"));
        c.runSteps();
        serverSays("550 5.1.1 no such user");
        c.complete(TASK, "registrar", "settleChoice", "email", "newEmail", "gone@example.test").runSteps();

        assertThat(states(reply(c))).containsExactly("EMAIL FAILED", "EMAIL FAILED");
        assertThat(workbench.prefilled(c.number, TASK, "failure")).contains("拒收：550 5.1.1 no such user");
        server.always(SmtpStep.RCPT, SmtpFault.says("451 4.3.0 later"));
        c.complete(TASK, "registrar", "settleChoice", "email", "newEmail", "slow@example.test");
        assertThatThrownBy(c::runSteps).isInstanceOf(LetterNotTaken.class);
        assertThat(attempts.of(reply(c).id())).extracting(LetterAttempt::result).containsExactly(
                LetterAttempt.Result.ACCEPTED, LetterAttempt.Result.REFUSED, LetterAttempt.Result.FAILED);
        deliveries.posted(reply(c).id(), LocalDate.parse("2026-09-18"), "XA12345678901", "registrar");
        c.runSteps();

        assertThat(c.instance("settle-delivery")).isWaitingAt("Gateway_AwaitProof");
        deliveries.signed(reply(c).id(), LocalDate.parse("2026-09-18"), "", null, "registrar");
        assertThat(c.instance("letter-delivery")).isNull();
    }

    @Test
    void bytesThatWereChangedAreNotSentAgain() {
        Case c = draftedCase(anApplication());
        sign(c);
        reports.take(report(c, DeliveryFate.MAILBOX_FULL, "5.2.2"));
        c.runSteps();
        transaction.executeWithoutResult(status -> {
            database.sql("alter table letter disable trigger user").update();
            database.sql("update letter set pdf = 'forged'::bytea where id = ?").param(reply(c).id()).update();
            database.sql("alter table letter enable trigger user").update();
        });
        c.complete(TASK, "registrar", "settleChoice", "email", "newEmail", "changed@example.test");

        assertThatThrownBy(c::runSteps).hasMessageContaining("摘要不符");
        assertThat(mailsTo("changed@example.test")).isEmpty();
    }

    @Test
    void aReplyThatIsOnItsWayByPostIsNotProvedByMail() throws IOException {
        Case c = refusedReply("550 5.1.1 no such user");
        ProcessInstance main = c.main();
        c.complete(TASK, "registrar", "settleChoice", "post", "doneOn", "2026-09-18", "trackingNumber", "XA12345678901");
        server.reset();
        process.retry(c.number);

        assertThatThrownBy(c::runSteps).hasMessageContaining("正在以其他方式送达，送达后自动继续");
        assertThat(main).isNotEnded();
        assertThat(ledger.latest(c.number, EventType.REPLY_DELIVERED)).isEmpty();
        on("2026-09-22");
        deliveries.signed(reply(c).id(), LocalDate.parse("2026-09-21"), "", null, "registrar");
        c.runSteps();

        assertThat(main).isEnded();
        assertThat(server.accepted()).isEmpty();
        assertThat(last(c, EventType.REPLY_DELIVERED).on()).isEqualTo("2026-09-21");
        assertThat(last(c, EventType.REPLY_DELIVERED).text("way")).isEqualTo("post");
    }

    @Test
    void aPeriodRunsFromTheReturnSlipWhenMailWasRefused() throws IOException {
        Case c = newCase(anApplication());
        Map<String, Object> fields = new HashMap<>(steps.fields(c.number, "UserTask_RegisterRequest"));
        fields.putAll(Map.of("registrationOutcome", "clarify", "clarificationPoints", "请写明年份。",
                "clarificationAnswerBy", "2026-10-15"));
        workbench.complete(c.number, "UserTask_RegisterRequest", "registrar", fields);
        c.fire("ServiceTask_IssueReceipt").fire("ServiceTask_SendReceipt").fire("ServiceTask_IssueClarification");
        serverSays("550 5.1.1 no such user");
        assertThatThrownBy(() -> c.fire("ServiceTask_SendClarification")).isInstanceOf(LetterNotTaken.class);
        refusedLetters.find();
        c.runSteps();
        Letter notice = letters.ofRequest(c.number).stream()
                .filter(letter -> letter.template().equals("clarification-notice")).findFirst().orElseThrow();
        deliveries.posted(notice.id(), LocalDate.parse("2026-09-18"), "XA12345678901", "registrar");
        c.runSteps();
        server.reset();
        assertThatThrownBy(() -> c.fire("ServiceTask_SendClarification")).hasMessageContaining("正在以其他方式送达");
        on("2026-09-22");
        deliveries.signed(notice.id(), LocalDate.parse("2026-09-21"), "", null, "registrar");
        c.runSteps();

        assertThat(server.accepted()).isEmpty();
        assertThat(last(c, EventType.CLARIFICATION_DELIVERED).on()).isEqualTo("2026-09-21");
        assertThat(last(c, EventType.CLARIFICATION_DELIVERED).text("proof")).contains("XA12345678901");
        assertThat(c.task("UserTask_RecordClarification")).isNotNull();
    }

    @Test
    void aLetterThatTheServerTakesAfterAllIsDeliveredAndItsTaskIsGone() throws IOException {
        Case c = refusedReply("550 5.1.1 no such user");
        ProcessInstance main = c.main();
        assertThat(c.task(TASK)).isNotNull();
        server.reset();
        process.retry(c.number);
        c.runSteps();

        assertThat(main).isEnded();
        assertThat(c.task(TASK)).isNull();
        assertThat(states(reply(c))).containsExactly("EMAIL FAILED", "EMAIL DELIVERED");
        assertThat(deliveries.of(reply(c).id()).get(1).proof()).isEqualTo("收件邮件服务器已接收：250 2.0.0 Ok: queued as F00001");
        assertThat(last(c, EventType.REPLY_DELIVERED).text("way")).isEqualTo("email");
    }

    @Test
    void aReportOnTheMailboxBehindOursIsOfTheLatestMail() {
        Case c = draftedCase(anApplication());
        sign(c);
        reports.take(report(c, DeliveryFate.MAILBOX_FULL, "5.2.2", "behind@elsewhere.test"));
        c.runSteps();

        assertThat(states(reply(c))).containsExactly("EMAIL FAILED");
        assertThat(c.task(TASK)).isNotNull();
    }

    @Test
    void whatNoServerTakesForTenDaysIsATask() throws IOException {
        Case c = sendingReply("452 4.2.2 mailbox full");
        on("2026-09-27");
        refusedLetters.find();
        assertThat(deliveries.of(reply(c).id())).isEmpty();
        assertThatThrownBy(() -> deliveries.posted(reply(c).id(), LocalDate.parse("2026-09-27"), "XA12345678901",
                "registrar")).hasMessageContaining("还没有发出");
        on("2026-09-29");
        engine.getManagementService().setJobRetries(c.timer("ServiceTask_SendReply").getId(), 0);
        refusedLetters.find();
        c.runSteps();

        assertThat(reply(c).state()).isEqualTo(LetterState.QUEUED);
        assertThat(states(reply(c))).containsExactly("EMAIL FAILED");
        assertThat(workbench.prefilled(c.number, TASK, "failure")).isEqualTo("邮件服务器多日没有接收：452 4.2.2 mailbox full");
        c.complete(TASK, "registrar", "settleChoice", "counter", "doneOn", "2026-09-29", "settleNote", "张三样本人").runSteps();
        assertThat(last(c, EventType.REPLY_DELIVERED).text("way")).isEqualTo("counter");
        assertThat(server.accepted()).isEmpty();
    }

    @Test
    void whoseNumberIsCancelledIsNotDeliveredAnyMore() throws IOException {
        Case c = refusedReceipt();
        Letter receipt = receipt(c);
        refusedLetters.find();
        c.runSteps();
        ProcessInstance delivery = c.instance("letter-delivery");
        c.complete(TASK, "registrar", "settleChoice", "email", "newEmail", "other@example.test");
        server.reset();
        cancelLetterNumber.cancel(receipt.id(), "收件人姓名有误", "registrar");

        assertThat(delivery).isEnded();
        assertThat(states(receipt)).containsExactly("EMAIL FAILED", "EMAIL ENDED");
        assertThat(deliveries.of(receipt.id()).get(1).failure()).isEqualTo("文号已作废，不再送达");
        database.sql("update letter_delivery set state = 'UNDER_WAY', ended_at = null where letter = ?"
                + " and state = 'ENDED'").param(receipt.id()).update();
        sendAgain.send(receipt.id());
        assertThat(server.accepted()).isEmpty();
    }

    /** A reply that the server does not take. */
    private Case sendingReply(String answer) throws IOException {
        Case c = draftedCase(anApplication());
        c.complete("UserTask_ApproveReply", "head", "approvalOutcome", "approved");
        c.fire("ServiceTask_IssueReply");
        serverSays(answer);
        assertThatThrownBy(() -> c.fire("ServiceTask_SendReply")).isInstanceOf(LetterNotTaken.class);
        return c;
    }

    /** A reply that the server refused for good, in the hands of an officer. */
    private Case refusedReply(String answer) throws IOException {
        Case c = sendingReply(answer);
        refusedLetters.find();
        return c.runSteps();
    }

    private Case refusedReceipt() throws IOException {
        Case c = newCase(anApplication());
        workbench.complete(c.number, "UserTask_RegisterRequest", "registrar",
                steps.fields(c.number, "UserTask_RegisterRequest"));
        c.fire("ServiceTask_IssueReceipt");
        serverSays("550 5.1.1 no such user");
        assertThatThrownBy(() -> c.fire("ServiceTask_SendReceipt")).isInstanceOf(LetterNotTaken.class);
        mailSender.setPort(TestMail.smtpPort());
        return c;
    }

    private Letter receipt(Case c) {
        return letters.ofRequest(c.number).get(0);
    }

    private void serverSays(String answer) throws IOException {
        if (server == null) {
            server = new FaultySmtp();
        }
        mailSender.setPort(server.port());
        server.always(SmtpStep.RCPT, SmtpFault.says(answer));
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
        return report(reply(c), fate, status);
    }

    private DeliveryReport report(Letter letter, DeliveryFate fate, String status) {
        return report(letter, fate, status, "");
    }

    private DeliveryReport report(Case c, DeliveryFate fate, String status, String address) {
        return report(reply(c), fate, status, address);
    }

    private DeliveryReport report(Letter letter, DeliveryFate fate, String status, String address) {
        String messageId = database.sql("select message_id from letter where id = ?").param(letter.id())
                .query(String.class).single();
        return new DeliveryReport(messageId, fate, address, status, "mailbox report", fate + letter.number(),
                Instant.parse("2026-09-18T02:00:00Z"));
    }

    private List<String> states(Letter letter) {
        return deliveries.of(letter.id()).stream().map(one -> one.way() + " " + one.state()).toList();
    }
}

package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.mingda.support.Applications.anApplication;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingda.intake.SubmitRequest;
import org.mingda.law.ClockState;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterState;
import org.mingda.letter.Letters;
import org.mingda.request.CaseClock;
import org.mingda.request.EventType;
import org.mingda.request.ExtendDeadline;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.Requests;
import org.mingda.request.Stage;
import org.mingda.request.WithdrawRequest;
import org.mingda.support.Applications;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** One path for each end event of each process: real use cases, database and mail; timers fired, not waited for. */
@MingdaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessPathsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Workbench workbench;

    @Autowired
    SubmitRequest submitRequest;

    @Autowired
    ExtendDeadline extendDeadline;

    @Autowired
    WithdrawRequest withdrawRequest;

    @Autowired
    Requests requests;

    @Autowired
    Ledger ledger;

    @Autowired
    CaseClock caseClock;

    @Autowired
    Letters letters;

    @Autowired
    TestClock clock;

    @Autowired
    GreenMail mail;

    @BeforeEach
    void engineAndHouseHaveTheSameTime() {
        init(engine);
        on("2026-09-18");
    }

    @AfterEach
    void engineTimeGoesOn() {
        ClockUtil.reset();
    }

    @AfterAll
    void everyFlowNodeWasPassed() {
        assertThat(new FlowNodeCoverage(engine).missed()).isEmpty();
    }

    @Test
    void aRequestIsRegisteredAnsweredDeliveredByEmailAndClosed() throws Exception {
        Case c = draftedCase(anApplication());
        ProcessInstance main = c.main();
        c.complete("UserTask_ApproveReply", "head", "approvalOutcome", "approved");
        ProcessInstance delivery = c.instance("reply-delivery");
        c.runSteps();

        assertThat(main).isEnded().hasPassed("EndEvent_ReceiptSent", "EndEvent_RequestClosed")
                .hasNotPassed("CallActivity_ConsultThirdParty", "EndEvent_RequestWithdrawn");
        assertThat(delivery).isEnded().hasPassed("EndEvent_ReplyDelivered").hasNotPassed("UserTask_HandOverReply");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.CLOSED);
        assertThat(requests.get(c.number).outcome()).isEqualTo("granted");
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.ENDED);
        assertThat(letters.ofRequest(c.number)).extracting(Letter::template)
                .containsExactlyInAnyOrder("receipt", "reply-granted");
        assertThat(mailsTo(Applications.EMAIL)).hasSize(2);
    }

    @Test
    void aReplyByPostIsHandedOverWithItsProof() {
        Case c = draftedCase(anApplication().byPost());
        ProcessInstance main = c.main();
        c.complete("UserTask_ApproveReply", "head", "approvalOutcome", "approved").runSteps();
        ProcessInstance delivery = c.instance("reply-delivery");
        assertThat(main).isNotEnded();
        c.complete("UserTask_HandOverReply", "registrar", "deliveryWay", "post", "handedOverOn", "2026-09-18",
                "deliveryProof", "挂号信 XA00000000000");
        c.runSteps();

        assertThat(delivery).isEnded().hasPassed("EndEvent_ReplyHandedOver").hasNotPassed("ServiceTask_SendReply");
        assertThat(main).isEnded().hasPassed("EndEvent_RequestClosed");
        assertThat(last(c, EventType.REPLY_DELIVERED).text("proof")).isEqualTo("挂号信 XA00000000000");
        assertThat(letters.ofRequest(c.number)).extracting(Letter::state).containsOnly(LetterState.FILED);
    }

    @Test
    void aDraftSentBackKeepsItsTextAndCanBeSignedLater() {
        Case c = draftedCase(anApplication());
        ProcessInstance main = c.main();
        c.complete("UserTask_ApproveReply", "head", "approvalOutcome", "sent-back", "approvalReason", "请写明获取方式");
        assertThat(main).isWaitingAt("UserTask_DraftReply").hasNotPassed("CallActivity_DeliverReply");
        assertThat(workbench.prefilled(c.number, "UserTask_DraftReply", "replyFacts")).isEqualTo("经查，您申请的信息存在。");
        assertThat(workbench.prefilled(c.number, "UserTask_DraftReply", "returnReason")).isEqualTo("请写明获取方式");
        c.complete("UserTask_DraftReply", "handler", "outcome", "granted", "replyFacts", "经查存在。",
                "replyRecords", "许可证1份，现场领取");
        c.complete("UserTask_ApproveReply", "head", "approvalOutcome", "approved").runSteps();
        assertThat(main).isEnded();
        assertThat(last(c, EventType.REPLY_APPROVED).text("version")).isEqualTo("2");
    }

    @Test
    void aReviewThatReturnsGoesBackToTheSearch() {
        Case c = searchedCase(anApplication());
        ProcessInstance review = c.instance("confidentiality-review");
        c.complete("UserTask_ReviewConfidentiality", "reviewer", "reviewOutcome", "returned", "reviewBasis", "附图来源不明");
        assertThat(review).isEnded().hasPassed("EndEvent_ReviewReturned").hasNotPassed("EndEvent_ReviewPassed");
        assertThat(c.main()).isWaitingAt("UserTask_SearchAndPropose").hasNotPassed("UserTask_DraftReply");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.SEARCH);
    }

    @Test
    void aReviewThatPassesLeadsToTheDraft() {
        Case c = searchedCase(anApplication());
        ProcessInstance review = c.instance("confidentiality-review");
        review(c);
        assertThat(review).isEnded().hasPassed("EndEvent_ReviewPassed").hasNotPassed("EndEvent_ReviewReturned");
        assertThat(c.main()).isWaitingAt("UserTask_DraftReply");
    }

    @Test
    void aThirdPartysAnswerEndsThePauseThatItsLetterBegan() throws Exception {
        Case c = consultedCase("青石样例置业有限公司，third-party@example.test");
        ProcessInstance consultation = c.instance("third-party-consultation");
        c.runSteps();
        assertThat(consultation).isWaitingAt("UserTask_RecordAnswer");
        assertThat(mailsTo("third-party@example.test")).hasSize(1);
        on("2026-10-12");
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.PAUSED);
        c.complete("UserTask_RecordAnswer", "handler", "consultationAnswer", "objected", "answerReasons", "涉及商业秘密",
                "answeredOn", "2026-10-12");

        assertThat(consultation).isEnded().hasPassed("EndEvent_AnswerRecorded")
                .hasNotPassed("UserTask_ConfirmDelivery", "EndEvent_ConsultationExpired");
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.RUNNING);
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-11-03");
        assertThat(c.main()).hasPassed("CallActivity_ConsultThirdParty");
    }

    @Test
    void aThirdPartyWithoutEmailIsWrittenToOnPaperAndItsSilenceExpires() {
        Case c = consultedCase("王二样，青石市样例路0号");
        ProcessInstance consultation = c.instance("third-party-consultation");
        c.runSteps();
        assertThat(consultation).isWaitingAt("UserTask_ConfirmDelivery");
        on("2026-09-28");
        c.complete("UserTask_ConfirmDelivery", "registrar", "deliveredOn", "2026-09-28", "deliveryProof", "EMS 回执");
        on("2026-10-30");
        c.fire("Timer_AnswerDue");

        assertThat(consultation).isEnded().hasPassed("EndEvent_ConsultationExpired")
                .hasNotPassed("ServiceTask_SendConsultation", "EndEvent_AnswerRecorded");
        assertThat(ledger.latest(c.number, EventType.CONSULTATION_EXPIRED)).isPresent();
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void everyThirdPartyHasItsOwnConsultation() {
        Case c = consultedCase("甲样例公司，a@example.test\n乙样例公司，b@example.test");
        c.runSteps();
        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(c.number)
                .taskDefinitionKey("UserTask_RecordAnswer").count()).isEqualTo(2);
        assertThat(requests.get(c.number).clockState()).isEqualTo(ClockState.PAUSED);
    }

    @Test
    void anApprovedExtensionMovesDueDateTaskAndTimersAndTellsTheApplicant() throws Exception {
        Case c = assignedCase(anApplication());
        extendDeadline.ask(c.number, 20, "档案较多", "handler");
        ProcessInstance extension = c.instance("extension-approval");
        c.complete("UserTask_DecideExtension", "head", "extensionOutcome", "approved", "workingDays", 20L);
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-11-19");
        assertThat(day(c.task("UserTask_SearchAndPropose").getDueDate())).isEqualTo("2026-11-19");
        assertThat(day(c.timer("Timer_ReplyOverdue").getDuedate())).isEqualTo("2026-11-20");
        c.runSteps();

        assertThat(extension).isEnded().hasPassed("EndEvent_DeadlineExtended")
                .hasNotPassed("UserTask_NoteRefusal", "EndEvent_ExtensionLapsed");
        assertThat(c.main()).hasPassed("EndEvent_ExtensionDecided").isWaitingAt("UserTask_SearchAndPropose");
        assertThat(letters.ofRequest(c.number)).extracting(Letter::template).contains("extension-notice");
    }

    @Test
    void aRefusedExtensionGoesBackToTheHandlerWithTheReason() {
        Case c = assignedCase(anApplication());
        extendDeadline.ask(c.number, 20, "档案较多", "handler");
        ProcessInstance extension = c.instance("extension-approval");
        c.complete("UserTask_DecideExtension", "head", "extensionOutcome", "refused", "workingDays", 20L,
                "decisionReason", "期限充足");
        assertThat(workbench.prefilled(c.number, "UserTask_NoteRefusal", "refusalReason")).isEqualTo("期限充足");
        c.complete("UserTask_NoteRefusal", "handler");

        assertThat(extension).isEnded().hasPassed("EndEvent_ExtensionRefused")
                .hasNotPassed("ServiceTask_IssueExtensionNotice");
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-10-22");
    }

    @Test
    void anExtensionNobodyDecidesLapsesWithTheOldDueDate() {
        Case c = assignedCase(anApplication());
        extendDeadline.ask(c.number, 20, "档案较多", "handler");
        ProcessInstance extension = c.instance("extension-approval");
        assertThat(day(c.timer("Timer_ExtensionLatest").getDuedate())).isEqualTo("2026-10-23");
        on("2026-10-23");
        c.fire("Timer_ExtensionLatest");
        assertThat(extension).isEnded().hasPassed("EndEvent_ExtensionLapsed").hasNotPassed("Gateway_ExtensionOutcome");
        assertThat(ledger.latest(c.number, EventType.EXTENSION_LAPSED)).isPresent();
    }

    @Test
    void aWithdrawalEndsEverythingThatRuns() {
        Case c = consultedCase("甲样例公司，a@example.test");
        c.runSteps();
        ProcessInstance main = c.main();
        ProcessInstance consultation = c.instance("third-party-consultation");
        withdrawRequest.withdraw(c.number, "applicant");
        c.runSteps();
        assertThat(main).isEnded().hasPassed("EndEvent_RequestWithdrawn").hasNotPassed("EndEvent_RequestClosed");
        assertThat(consultation).isEnded().hasNotPassed("EndEvent_AnswerRecorded", "EndEvent_ConsultationExpired");
        assertThat(requests.get(c.number).outcome()).isEqualTo("other-other");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void handlersAreWarnedBeforeTheDueDateOncePerWarningDay() throws Exception {
        Case c = assignedCase(anApplication());
        assertThat(day(c.timer("Timer_ReplyDueSoon").getDuedate())).isEqualTo("2026-10-09");
        on("2026-10-15");
        c.fire("Timer_ReplyDueSoon");
        c.fire("Timer_ReplyDueSoon");
        assertThat(c.main()).hasPassed("EndEvent_HandlersWarned").hasNotPassed("EndEvent_OverdueEscalated");
        assertThat(mailsTo("handler@qingshi.example")).hasSize(1);
        assertThat(last(c, EventType.HANDLERS_WARNED).text("left")).isEqualTo("5");
        assertThat(c.hasTimer("Timer_ReplyDueSoon")).isTrue();
    }

    @Test
    void anOverdueReplyIsBroughtBeforeTheSupervisor() throws Exception {
        Case c = assignedCase(anApplication());
        on("2026-10-23");
        c.fire("Timer_ReplyOverdue");
        assertThat(c.main()).hasPassed("EndEvent_OverdueEscalated");
        assertThat(mailsTo("supervisor@qingshi.example")).hasSize(1);
        assertThat(last(c, EventType.OVERDUE_ESCALATED).text("dueOn")).isEqualTo("2026-10-22");
    }

    @Test
    void warningsAreHeldWhileTheClockIsPausedAndMoveWhenItRunsAgain() throws Exception {
        Case c = consultedCase("甲样例公司，a@example.test");
        c.runSteps();
        on("2026-10-13");
        c.fire("Timer_ReplyDueSoon").fire("Timer_ReplyOverdue");
        assertThat(ledger.latest(c.number, EventType.HANDLERS_WARNED, EventType.OVERDUE_ESCALATED)).isEmpty();
        assertThat(mailsTo("handler@qingshi.example")).isEmpty();
        c.complete("UserTask_RecordAnswer", "handler", "consultationAnswer", "agreed", "answeredOn", "2026-10-13");
        assertThat(day(c.timer("Timer_ReplyOverdue").getDuedate())).isEqualTo("2026-11-05");
    }

    @Test
    void whileMailIsDownTheLetterWaitsAndThenGoesOutOnceWithTheSameNumberAndBytes() throws Exception {
        Case c = draftedCase(anApplication());
        c.complete("UserTask_ApproveReply", "head", "approvalOutcome", "approved");
        ProcessInstance main = c.main();
        mail.stop();
        assertThatThrownBy(c::runSteps).isNotNull();
        Letter waiting = reply(c);
        assertThat(waiting.state()).isEqualTo(LetterState.QUEUED);
        assertThat(main).isNotEnded();
        mail.start();
        c.runSteps();

        assertThat(main).isEnded();
        assertThat(reply(c).number()).isEqualTo(waiting.number());
        assertThat(reply(c).sha256()).isEqualTo(waiting.sha256());
        assertThat(reply(c).state()).isEqualTo(LetterState.SENT);
        assertThat(Arrays.stream(mailsTo(Applications.EMAIL)).filter(m -> subject(m).contains("答复"))).hasSize(1);
    }

    @Test
    void oddNamesAndTextsGoThroughEveryStepUnchanged() throws Exception {
        String odd = "O'Brien 䶮 \"{}'<script>alert(1)</script> ${1+1} #{x}";
        Case c = assignedCase(anApplication().from(odd).asking(odd));
        c.complete("UserTask_SearchAndPropose", "handler", "systems", odd, "keywords", odd, "searchFindings", odd,
                "proposedOutcome", "partial", "consultationNeeded", true, "thirdParties", odd + "，odd@example.test",
                "consultedInformation", odd);
        c.runSteps();
        c.complete("UserTask_RecordAnswer", "handler", "consultationAnswer", "objected", "answerReasons", odd,
                "answeredOn", "2026-09-18");
        c.complete("UserTask_ReviewConfidentiality", "reviewer", "reviewOutcome", "passed", "reviewBasis", odd,
                "reviewOpinion", odd);
        c.complete("UserTask_DraftReply", "handler", "outcome", "partial", "replyFacts", odd, "replyReasons", odd,
                "replyRecords", odd, "withheld", odd);
        c.complete("UserTask_ApproveReply", "head", "approvalOutcome", "sent-back", "approvalReason", odd);
        assertThat(workbench.prefilled(c.number, "UserTask_DraftReply", "withheld")).isEqualTo(odd);
        c.complete("UserTask_DraftReply", "handler", "outcome", "partial", "replyFacts", odd, "replyReasons", odd,
                "replyRecords", odd, "withheld", odd);
        ProcessInstance main = c.main();
        c.complete("UserTask_ApproveReply", "head", "approvalOutcome", "approved").runSteps();

        assertThat(main).isEnded();
        assertThat(last(c, EventType.SEARCH_RECORDED).text("findings")).isEqualTo(odd);
        assertThat(last(c, EventType.REPLY_SENT_BACK).text("reason")).isEqualTo(odd);
        assertThat(mailsTo("odd@example.test")).hasSize(1);
        assertThat(textOf(reply(c))).contains(odd.replace(" ", ""));
    }

    private String textOf(Letter letter) throws IOException {
        try (PDDocument document = Loader.loadPDF(letters.pdf(letter.id()))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private Letter reply(Case c) {
        return letters.ofRequest(c.number).stream().filter(l -> l.template().startsWith("reply-")).findFirst()
                .orElseThrow();
    }

    private Case assignedCase(Applications application) {
        Case c = new Case(engine, workbench, application.submitTo(submitRequest).number());
        c.complete("UserTask_RegisterRequest", "registrar", "receiptDate", "2026-09-18", "nameGiven", true,
                "identityGiven", true, "contactGiven", true, "descriptionGiven", true, "formGiven", true);
        c.runSteps();
        return c.complete("UserTask_AssignUnit", "registrar", "unit", "expropriation");
    }

    private Case searchedCase(Applications application) {
        return assignedCase(application).complete("UserTask_SearchAndPropose", "handler", "systems", "规划审批系统",
                "keywords", "规划许可证", "searchFindings", "找到一件", "proposedOutcome", "granted",
                "consultationNeeded", false);
    }

    private Case consultedCase(String thirdParties) {
        Case c = assignedCase(anApplication());
        on("2026-09-23");
        return c.complete("UserTask_SearchAndPropose", "handler", "systems", "规划审批系统", "keywords", "规划许可证",
                "searchFindings", "找到一件", "proposedOutcome", "partial", "consultationNeeded", true,
                "thirdParties", thirdParties, "consultedInformation", "建筑设计方案");
    }

    private Case draftedCase(Applications application) {
        Case c = searchedCase(application);
        review(c);
        return c.complete("UserTask_DraftReply", "handler", "outcome", "granted",
                "replyFacts", "经查，您申请的信息存在。", "replyRecords", "《建设用地规划许可证》1份");
    }

    private static void review(Case c) {
        c.complete("UserTask_ReviewConfidentiality", "reviewer", "reviewOutcome", "passed", "reviewBasis", "不涉密");
    }

    private LedgerEntry last(Case c, EventType type) {
        return ledger.latest(c.number, type).orElseThrow();
    }

    private Message[] mailsTo(String address) {
        return Arrays.stream(mail.getReceivedMessages()).filter(m -> recipients(m).contains(address))
                .toArray(Message[]::new);
    }

    private static List<String> recipients(Message message) {
        try {
            return Arrays.stream(message.getAllRecipients()).map(a -> ((InternetAddress) a).getAddress()).toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(Message message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void on(String day) {
        clock.set(day);
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
    }

    private static String day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), TestClock.SHANGHAI).toString();
    }
}

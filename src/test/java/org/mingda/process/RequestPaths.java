package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.Arrays;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.mingda.law.ClockState;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterState;
import org.mingda.request.EventType;
import org.mingda.request.Stage;
import org.mingda.support.Applications;

/** The request's own process, from its arrival to its end. */
abstract class RequestPaths extends Paths {

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
                "trackingNumber", "XA00000000000", "deliveryProof", "挂号信收据附卷");
        c.runSteps();

        assertThat(delivery).isEnded().hasPassed("EndEvent_ReplyHandedOver").hasNotPassed("ServiceTask_SendReply");
        assertThat(main).isEnded().hasPassed("EndEvent_RequestClosed");
        assertThat(last(c, EventType.REPLY_POSTED).text("note")).isEqualTo("挂号信收据附卷");
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
        steps.take(c.number, "UserTask_DraftReply", "replyFacts", "经查存在。", "replyRecords", "许可证1份，现场领取");
        answer(c);
        assertThat(main).isEnded();
        assertThat(last(c, EventType.REPLY_APPROVED).text("version")).isEqualTo("2");
    }

    @Test
    void aReviewThatReturnsGoesBackToTheDraft() {
        Case c = caseAt("UserTask_ReviewConfidentiality", anApplication());
        steps.take(c.number, "UserTask_ReviewConfidentiality", "reviewOutcome", "returned", "reviewBasis", "附图来源不明");
        assertThat(c.main()).isWaitingAt("UserTask_DraftReply").hasNotPassed("UserTask_ApproveReply");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.DRAFTING);
    }

    @Test
    void whoDraftsMayGoBackToTheFindings() {
        Case c = caseAt("UserTask_DraftReply", anApplication());
        steps.take(c.number, "UserTask_DraftReply", "draftOutcome", "findings-again");
        assertThat(c.main()).isWaitingAt("UserTask_RecordFindings");
        steps.upTo(c.number, "UserTask_ApproveReply");
        assertThat(c.main()).isWaitingAt("UserTask_ApproveReply");
    }

    @Test
    void anApprovedExtensionMovesDueDateTaskAndTimersAndTellsTheApplicant() throws Exception {
        Case c = searchedCase(anApplication());
        extendDeadline.ask(c.number, 20, "档案较多", "handler");
        ProcessInstance extension = c.instance("extension-approval");
        c.complete("UserTask_DecideExtension", "head", "extensionOutcome", "approved", "workingDays", 20L);
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-11-19");
        assertThat(day(c.task("UserTask_RecordFindings").getDueDate())).isEqualTo("2026-11-19");
        assertThat(day(c.timer("Timer_ReplyOverdue").getDuedate())).isEqualTo("2026-11-20");
        c.runSteps();

        assertThat(extension).isEnded().hasPassed("EndEvent_DeadlineExtended")
                .hasNotPassed("UserTask_NoteRefusal", "EndEvent_ExtensionLapsed");
        assertThat(c.main()).hasPassed("EndEvent_ExtensionDecided").isWaitingAt("UserTask_RecordFindings");
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
        assertThat(consultation).isEnded().hasNotPassed("EndEvent_DisclosureAgreed", "EndEvent_ObjectionWeighed");
        assertThat(requests.get(c.number).outcome()).isEqualTo("other-other");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void handlersAreWarnedBeforeTheDueDateOncePerWarningDay() throws Exception {
        Case c = searchedCase(anApplication());
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
        Case c = searchedCase(anApplication());
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
        steps.take(c.number, "UserTask_SearchRecords", "systems", odd, "keywords", odd, "searchFindings", odd);
        steps.take(c.number, "UserTask_RecordFindings", "restriction", "third-party", "separable", true,
                "thirdParties", odd + "，odd@example.test", "consultedInformation", odd, "findingsNote", odd);
        steps.takeAs("handler", c.number, "UserTask_RecordAnswer", "consultationAnswer", "objected",
                "answerReasons", odd, "answeredOn", "2026-09-18");
        steps.takeAs("handler", c.number, "UserTask_WeighObjection", "objectionDecision", "respected",
                "decisionReasons", odd);
        Object[] draft = {"outcome", "partial", "replyFacts", odd, "replyReasons", odd, "replyRecords", odd,
            "withheld", odd + "：" + odd + "：第十五条", "differenceReason", odd};
        steps.take(c.number, "UserTask_DraftReply", draft);
        steps.upTo(c.number, "UserTask_ApproveReply");
        steps.take(c.number, "UserTask_ApproveReply", "approvalOutcome", "sent-back", "approvalReason", odd);
        assertThat(workbench.prefilled(c.number, "UserTask_DraftReply", "withheld")).contains(odd);
        steps.take(c.number, "UserTask_DraftReply", draft);
        steps.upTo(c.number, "UserTask_ApproveReply");
        ProcessInstance main = c.main();
        c.complete("UserTask_ApproveReply", "head", "approvalOutcome", "approved").runSteps();

        assertThat(main).isEnded();
        assertThat(last(c, EventType.SEARCH_RECORDED).text("findings")).isEqualTo(odd);
        assertThat(last(c, EventType.REPLY_SENT_BACK).text("reason")).isEqualTo(odd);
        assertThat(mailsTo("odd@example.test")).hasSize(1);
        assertThat(textOf(reply(c))).contains(odd.replace(" ", ""));
    }
}

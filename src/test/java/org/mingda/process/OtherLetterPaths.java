package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.mingda.account.People;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterDraft;
import org.mingda.letter.LetterDrafts;
import org.mingda.letter.LetterState;
import org.mingda.letter.OrderLetter;
import org.mingda.letter.OtherLetters;
import org.mingda.request.EventType;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter that an officer wrote of his own accord: nothing leaves unless the head, who is somebody else, agrees. */
abstract class OtherLetterPaths extends Paths {

    private static final String TASK = "UserTask_ApproveLetter";
    private static final String NOTICE = "progress-notice";

    @Autowired OrderLetter orderLetter;
    @Autowired OtherLetters otherLetters;
    @Autowired LetterDrafts letterDrafts;
    @Autowired People people;

    @Test
    void aLetterIsAgreedToNumberedAndSentOnce() throws Exception {
        Case c = assignedCase(anApplication());
        order(c, "handler");
        ProcessInstance letter = c.instance("other-letter");
        assertThat(workbench.prefilled(c.number, TASK, "letterName")).isEqualTo("政府信息公开申请办理情况告知书");
        assertThat(day(c.task(TASK).getDueDate())).as("two working days").isEqualTo("2026-09-21");
        assertThatThrownBy(() -> order(c, "handler")).hasMessageContaining("已有一份文书在审签");
        c.complete(TASK, "head", "approvalOutcome", "approved");
        assertThatThrownBy(() -> order(c, "handler")).hasMessageContaining("已有一份文书在审签");
        c.runSteps();
        otherLetters.issue(c.number);
        otherLetters.send(c.number);

        assertThat(letter).isEnded().hasPassed("EndEvent_LetterSent").hasNotPassed("EndEvent_LetterSentBack");
        Letter sent = letters.ofRequest(c.number).stream().filter(one -> one.template().equals(NOTICE))
                .reduce((one, other) -> {
                    throw new AssertionError("made twice");
                }).orElseThrow();
        assertThat(sent.state()).isEqualTo(LetterState.SENT);
        assertThat(textOf(sent)).contains("正在检索。", "办理情况告知书", "2026年10月22日");
        assertThat(last(c, EventType.LETTER_ISSUED).text("sha256")).isEqualTo(sent.sha256());
        assertThat(last(c, EventType.LETTER_APPROVED).actor()).isEqualTo("head");
        assertThat(draft(c).state()).isEqualTo(LetterDraft.State.SENT);
        assertThat(mailsTo(sent.recipientEmail())).filteredOn(one -> subject(one).contains(sent.number())).hasSize(1);
    }

    @Test
    void whatIsSentBackReachesNobodyAndItsAuthorIsTold() {
        Case c = assignedCase(anApplication());
        order(c, "handler");
        ProcessInstance letter = c.instance("other-letter");
        assertThatThrownBy(() -> c.complete(TASK, "head", "approvalOutcome", "sent-back")).hasMessageContaining("退回理由");
        c.complete(TASK, "head", "approvalOutcome", "sent-back", "approvalReason", "请写明下一步").runSteps();

        assertThat(letter).isEnded().hasPassed("EndEvent_LetterSentBack").hasNotPassed("ServiceTask_IssueOtherLetter");
        assertThat(letters.ofRequest(c.number)).noneMatch(one -> one.template().equals(NOTICE));
        assertThat(draft(c).reason()).isEqualTo("请写明下一步");
        assertThat(mailsTo(people.find("handler").orElseThrow().email()))
                .anyMatch(mail -> subject(mail).contains("文书退回：" + c.number));
        order(c, "handler");
        assertThat(c.task(TASK)).as("another one may follow").isNotNull();
    }

    @Test
    void theAuthorMayNotDecideAndAWithdrawnRequestGetsNoLetterAnyMore() {
        Case c = assignedCase(anApplication());
        order(c, "head");
        assertThatThrownBy(() -> c.complete(TASK, "head", "approvalOutcome", "approved"))
                .hasMessageContaining("由您拟制，不能由您审签");
        assertThat(draft(c).state()).isEqualTo(LetterDraft.State.WAITING);
        Case closed = assignedCase(anApplication());
        order(closed, "handler");
        withdrawRequest.withdraw(closed.number, "registrar");
        assertThatThrownBy(() -> closed.complete(TASK, "head", "approvalOutcome", "approved"))
                .hasMessageContaining("已经办结");
        closed.runSteps();
        assertThat(draft(closed).reason()).contains("撤回申请，这份文书不再制发");
        assertThat(closed.task(TASK)).isNull();
        assertThatThrownBy(() -> order(closed, "handler")).hasMessageContaining("已经办结");
    }

    @Test
    void withTheReplyTheLastWordIsSaidAndALetterThatWaitsIsDropped() {
        Case c = draftedCase(anApplication().byPost());
        order(c, "handler");
        ProcessInstance letter = c.instance("other-letter");
        sign(c);

        assertThat(c.task("UserTask_HandOverReply")).as("the reply is out, and not delivered").isNotNull();
        assertThat(letter).isEnded().hasNotPassed("Gateway_LetterApproval");
        assertThat(c.task(TASK)).isNull();
        assertThat(draft(c).state()).isEqualTo(LetterDraft.State.SENT_BACK);
        assertThat(draft(c).decider()).isNull();
        assertThat(last(c, EventType.LETTER_DROPPED).text("reason")).contains("已经作出答复，这份文书不再制发");
        assertThat(mailsTo(people.find("handler").orElseThrow().email()))
                .anyMatch(mail -> subject(mail).contains("文书不再制发：" + c.number));
        assertThatThrownBy(() -> order(c, "handler")).hasMessageContaining("答复已经签发，不能再另制文书");
    }

    @Test
    void fromTheSignatureOnNoLetterIsOrderedAndOneThatIsAgreedToStillLeaves() {
        Case c = draftedCase(anApplication());
        order(c, "handler");
        c.complete(TASK, "head", "approvalOutcome", "approved");
        c.complete("UserTask_ApproveReply", "head", "approvalOutcome", "approved");
        assertThat(reply(c).state()).isEqualTo(LetterState.SIGNED);
        assertThatThrownBy(() -> order(c, "handler")).hasMessageContaining("答复已经签发，不能再另制文书");
        c.runSteps();

        assertThat(draft(c).state()).isEqualTo(LetterDraft.State.SENT);
        assertThat(ledger.latest(c.number, EventType.LETTER_DROPPED)).isEmpty();
    }

    private void order(Case c, String author) {
        orderLetter.order(c.number, NOTICE, Map.of("progress", "正在检索。", "content", "不由承办人写的内容"), author);
    }

    private LetterDraft draft(Case c) {
        return letterDrafts.of(c.number).get(0);
    }
}

package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterState;
import org.mingda.request.EventType;
import org.mingda.request.RequestKind;
import org.mingda.request.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Between the signature and the release: what is not any more as it was signed goes back, and no number is lost. */
abstract class SigningPaths extends Paths {

    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void aReplyThatIsNotAsItWasReviewedGoesBackAndIsSignedUnderANewNumber() throws Exception {
        Case c = draftedCase(anApplication());
        ProcessInstance main = c.main();
        c.complete("UserTask_ApproveReply", "head", "approvalOutcome", "approved");
        Letter first = reply(c);
        assertThat(first.state()).isEqualTo(LetterState.SIGNED);
        jdbc.sql("update reply_draft set facts = '别的文字' where request = ?").param(c.number).update();
        c.runSteps();

        assertThat(main).isWaitingAt("UserTask_DraftReply").hasPassed("BoundaryEvent_ReplyStopped");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.DRAFTING);
        assertThat(requests.get(c.number).outcome()).isNull();
        assertThat(workbench.prefilled(c.number, "UserTask_DraftReply", "returnReason")).contains("核对没有通过", "文号已经作废");
        answer(c);

        assertThat(main).isEnded().hasPassed("EndEvent_RequestClosed");
        List<Letter> replies = letters.ofRequest(c.number).stream().filter(l -> l.template().startsWith("reply-")).toList();
        assertThat(replies).extracting(Letter::state).containsExactly(LetterState.CANCELLED, LetterState.SENT);
        assertThat(replies).extracting(Letter::number).doesNotHaveDuplicates();
        assertThat(last(c, EventType.LETTER_CANCELLED).text("number")).isEqualTo(first.number());
        assertThat(mailsTo("applicant@example.test")).as("receipt and reply").hasSize(2)
                .noneMatch(message -> subject(message).contains(first.number()));
    }

    @Test
    void theReplyToACorrectionGoesBackToItsVerification() {
        String number = submitRequest.submit(UUID.randomUUID().toString(),
                anApplication().build().of(RequestKind.CORRECTION), List.of()).number();
        Case c = new Case(engine, workbench, number).complete("UserTask_RegisterCorrection", "registrar", "receiptDate",
                "2026-09-18", "unit", "expropriation").runSteps();
        c.complete("UserTask_VerifyCorrection", "handler", "information", "台账", "inaccuracy", "人口", "verifiedFacts", "经核对。",
                "correctionFinding", "refuse", "reasons", "材料不足。");
        c.complete("UserTask_ApproveCorrection", "head", "approvalOutcome", "approved");
        Letter signed = letters.ofRequest(number).stream().filter(l -> l.template().startsWith("correction-")).findFirst()
                .orElseThrow();
        assertThat(signed.state()).isEqualTo(LetterState.SIGNED);
        assertThat(last(c, EventType.REPLY_APPROVED).text("sha256")).isEqualTo(signed.sha256());
        otherBytes(signed);
        c.runSteps();

        assertThat(c.instance("correction")).isWaitingAt("UserTask_VerifyCorrection").hasPassed("BoundaryEvent_ReplyStopped");
        assertThat(last(c, EventType.LETTER_CANCELLED).text("reason")).contains("与签发的不一致");
    }

    @Test
    void aWithdrawalBetweenSignatureAndReleaseCancelsTheNumber() throws Exception {
        Case c = draftedCase(anApplication());
        c.complete("UserTask_ApproveReply", "head", "approvalOutcome", "approved");
        withdrawRequest.withdraw(c.number, "applicant");
        c.runSteps();

        assertThat(reply(c).state()).isEqualTo(LetterState.CANCELLED);
        assertThat(last(c, EventType.LETTER_CANCELLED).text("reason")).contains("撤回");
        assertThat(mailsTo("applicant@example.test")).noneMatch(message -> subject(message).contains(reply(c).number()));
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.CLOSED);
    }

    /** What only somebody at the database could do. */
    private void otherBytes(Letter letter) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table letter disable trigger user").update();
            jdbc.sql("update letter set pdf = ? where id = ?").params(new byte[] {1}, letter.id()).update();
            jdbc.sql("alter table letter enable trigger user").update();
        });
    }
}

package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.mingda.law.ClockState;
import org.mingda.letter.Letter;
import org.mingda.request.EventType;
import org.mingda.request.RequestKind;
import org.mingda.request.Stage;
import org.mingda.support.Applications;
import org.springframework.beans.factory.annotation.Autowired;

/** The correction of information about oneself (Article 41). */
abstract class CorrectionPaths extends Paths {

    private static final String WRONG = "本人在住房保障台账中的家庭人口记为5人，实为3人，附户口簿复印件。";

    @Test
    void inaccurateInformationIsCorrectedAndTheApplicantTold() throws Exception {
        Case c = verified(anApplication(), "correctionFinding", "correct");
        ProcessInstance correction = c.instance("correction");
        approve(c);
        c.complete("UserTask_CorrectInformation", "handler", "correction", "家庭人口由5人更正为3人。",
                "correctedOn", "2026-09-18").runSteps();

        assertThat(correction).isEnded().hasPassed("EndEvent_CorrectionClosed", "EndEvent_ReceiptSent")
                .hasNotPassed("EndEvent_RequestWithdrawn");
        assertThat(c.number).startsWith("QSG2026-");
        assertThat(replyOf(c)).isEqualTo("correction-made");
        assertThat(mailsTo(Applications.EMAIL)).hasSize(2);
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.CLOSED);
        assertThat(requests.get(c.number).outcome()).as("not one of the 21 outcomes of disclosure").isNull();
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.ENDED);
    }

    @Test
    void accurateInformationStaysAndTheReasonsAreTold() {
        Case c = verified(anApplication(), "correctionFinding", "refuse", "reasons", "所附材料不能证明记录不准确。");
        ProcessInstance correction = c.instance("correction");
        approve(c);
        c.runSteps();
        assertThat(correction).isEnded().hasNotPassed("UserTask_CorrectInformation");
        assertThat(replyOf(c)).isEqualTo("correction-refused");
    }

    @Test
    void whatAnotherAgencyKeepsIsPassedOn() {
        Case c = verified(anApplication(), "correctionFinding", "transfer", "reasons", "该记录由示例区公安分局制作。",
                "competentAgency", "示例区公安分局", "competentContact", "0000-7654321", "transferredOn", "2026-09-18");
        approve(c);
        c.runSteps();
        assertThat(replyOf(c)).isEqualTo("correction-transferred");
        assertThat(last(c, EventType.CORRECTION_VERIFIED).text("competentAgency")).isEqualTo("示例区公安分局");
    }

    @Test
    void theHeadSendsTheVerificationBackWithAReason() {
        Case c = verified(anApplication(), "correctionFinding", "refuse", "reasons", "材料不足。");
        c.complete("UserTask_ApproveCorrection", "head", "approvalOutcome", "sent-back", "approvalReason", "请调取原始档案");
        assertThat(c.instance("correction")).isWaitingAt("UserTask_VerifyCorrection");
        assertThat(workbench.prefilled(c.number, "UserTask_VerifyCorrection", "returnReason")).isEqualTo("请调取原始档案");
    }

    @Test
    void aCorrectionHasADueDateOfTheOfficesOwnThatExplainsItself() {
        Case c = correction(anApplication());
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-10-22");
        assertThat(caseClock.read(c.number).days()).anySatisfy(day ->
                assertThat(day.why()).contains("第四十一条没有规定期限，本机关确定的期限"));
        on("2026-10-15");
        c.fire("Timer_ReplyDueSoon");
        on("2026-10-23");
        c.fire("Timer_ReplyOverdue");
        assertThat(c.instance("correction")).hasPassed("EndEvent_HandlersWarned", "EndEvent_OverdueEscalated");
    }

    @Test
    void theReceiptGoesOutAtOnceAndTheReplyIsHandedOverWithEverythingTheTaskNeeds() throws Exception {
        Case c = registered(anApplication());
        assertThat(mailsTo(Applications.EMAIL)).hasSize(1);

        Case byPost = verified(anApplication().byPost(), "correctionFinding", "refuse", "reasons", "材料不足。");
        approve(byPost);
        assertThat(workbench.prefilled(byPost.number, "UserTask_HandOverReply", "requestNumber"))
                .isEqualTo(byPost.number);
        assertThat(engine.getTaskService().getVariable(byPost.task("UserTask_HandOverReply").getId(), "unit"))
                .isEqualTo("expropriation");
        assertThat(c.instance("correction")).isWaitingAt("UserTask_VerifyCorrection");
    }

    @Test
    void aCorrectionCanBeWithdrawnAndEverybodyHearsOfIt() throws Exception {
        Case c = registered(anApplication());
        ProcessInstance correction = c.instance("correction");
        withdrawRequest.withdraw(c.number, "applicant");
        c.runSteps();
        assertThat(correction).isEnded().hasPassed("EndEvent_RequestWithdrawn");
        assertThat(requests.get(c.number).outcome()).isNull();
        assertThat(mailsTo(Applications.EMAIL)).hasSize(2);
        assertThat(mailsTo("handler@qingshi.example")).hasSize(1);
    }

    @Test
    void aTransferWithoutTheOtherAgencysNameIsRefused() {
        Case c = registered(anApplication());
        assertThatThrownBy(() -> verify(c, "correctionFinding", "transfer", "reasons", "非本机关制作"))
                .hasMessageContaining("请填写该机关的名称和联系方式");
        assertThat(c.instance("correction")).isWaitingAt("UserTask_VerifyCorrection");
    }

    private Case correction(Applications application) {
        String number = submitRequest.submit(UUID.randomUUID().toString(),
                application.asking(WRONG).build().of(RequestKind.CORRECTION), List.of()).number();
        return new Case(engine, workbench, number);
    }

    private Case registered(Applications application) {
        Case c = correction(application);
        return c.complete("UserTask_RegisterCorrection", "registrar", "receiptDate", "2026-09-18",
                "unit", "expropriation").runSteps();
    }

    private Case verified(Applications application, Object... finding) {
        return verify(registered(application), finding);
    }

    private static Case verify(Case c, Object... finding) {
        List<Object> fields = new ArrayList<>(List.of("information", "住房保障台账",
                "inaccuracy", "家庭人口记为5人", "verifiedFacts", "经核对户籍登记。"));
        fields.addAll(List.of(finding));
        return c.complete("UserTask_VerifyCorrection", "handler", fields.toArray());
    }

    private static void approve(Case c) {
        c.complete("UserTask_ApproveCorrection", "head", "approvalOutcome", "approved").runSteps();
    }

    private String replyOf(Case c) {
        return letters.ofRequest(c.number).stream().map(Letter::template).filter(t -> t.startsWith("correction-"))
                .findFirst().orElseThrow();
    }
}

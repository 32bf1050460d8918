package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.law.ClockState;
import org.mingda.letter.Letter;
import org.mingda.request.Assignments;
import org.mingda.request.Stage;
import org.springframework.beans.factory.annotation.Autowired;

/** An applicant can withdraw at every step until the reply is made, and nothing of the request goes on. */
abstract class WithdrawalPaths extends Paths {

    private static final String FINDINGS = "UserTask_RecordFindings";

    @Autowired
    Assignments assignments;

    @ParameterizedTest
    @ValueSource(strings = {
        "UserTask_RegisterRequest", "UserTask_RecordClarification", "UserTask_RecordReasons", "UserTask_AssignUnit",
        "UserTask_SearchRecords", "UserTask_DecideRefusal", FINDINGS, "UserTask_AdviseHardCase",
        "UserTask_ConfirmDelivery", "UserTask_RecordAnswer", "UserTask_WeighObjection", "UserTask_RecordAgencyAnswer",
        "UserTask_CalculateFee", "UserTask_DraftReply", "UserTask_ReviewConfidentiality", "UserTask_ApproveReply",
        "UserTask_DecideExtension"
    })
    void aWithdrawalEndsTheRequestAtEveryStep(String step) {
        Case c = at(step);
        ProcessInstance main = c.main();
        assertThat(c.task(step)).as("the case has come to %s", step).isNotNull();

        withdrawRequest.withdraw(c.number, "applicant");
        c.runSteps();

        assertThat(main).isEnded().hasPassed("EndEvent_RequestWithdrawn").hasNotPassed("EndEvent_RequestClosed");
        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(c.number).count()).isZero();
        assertThat(workbench.jobs(c.number)).isEmpty();
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.CLOSED);
        assertThat(requests.get(c.number).outcome()).isEqualTo("other-other");
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.ENDED);
        assertThat(assignments.units(c.number)).isEmpty();
        assertThat(letters.ofRequest(c.number)).extracting(Letter::template).contains("reply-withdrawn");
    }

    private Case at(String step) {
        return switch (step) {
            case "UserTask_RecordClarification" -> registered("registrationOutcome", "clarify",
                    "clarificationPoints", "请写明项目名称。", "clarificationAnswerBy", "2026-10-20");
            case "UserTask_RecordReasons" -> registered("registrationOutcome", "demand-reasons",
                    "demandedReasons", "请说明申请数量明显超过合理范围的理由。", "reasonsAnswerBy", "2026-10-20");
            case "UserTask_DecideRefusal" -> after("UserTask_SearchRecords", assignedCase(anApplication()),
                    "searchOutcome", "refused", "assignmentRefusal", "不属于本机构职责。");
            case "UserTask_AdviseHardCase" -> found("hardCase", true);
            case "UserTask_ConfirmDelivery" -> consultedCase("王二样，青石市样例路0号");
            case "UserTask_RecordAnswer" -> consultedCase("甲样例公司，a@example.test");
            case "UserTask_WeighObjection" -> objected();
            case "UserTask_RecordAgencyAnswer" -> found("coProducers", "乙样例局，b@example.test",
                    "consultedInformation", "联合制发的批复");
            case "UserTask_CalculateFee" -> found("feeCharged", true);
            case "UserTask_DecideExtension" -> extensionAsked();
            default -> caseAt(step, anApplication());
        };
    }

    private Case registered(Object... decision) {
        return after("UserTask_RegisterRequest", newCase(anApplication()), decision);
    }

    private Case found(Object... findings) {
        return after(FINDINGS, searchedCase(anApplication()), findings);
    }

    private Case objected() {
        Case c = consultedCase("甲样例公司，a@example.test");
        steps.takeAs("handler", c.number, "UserTask_RecordAnswer", "consultationAnswer", "objected",
                "answerReasons", "涉及商业秘密", "answeredOn", "2026-09-23");
        return c;
    }

    private Case extensionAsked() {
        Case c = searchedCase(anApplication());
        extendDeadline.ask(c.number, 10, "档案较多", "handler");
        return c;
    }

    private Case after(String step, Case c, Object... fields) {
        steps.take(c.number, step, fields);
        return c;
    }
}

package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.mingda.law.ClockState;
import org.mingda.letter.Letter;
import org.mingda.request.EventType;
import org.mingda.request.Stage;
import org.mingda.request.UseCaseRefused;
import org.mingda.support.Applications;

/** The demand for reasons (说明理由, Article 35): reasonable with and without a delay, unreasonable, not given. */
abstract class ReasonsPaths extends QuestionPaths {

    @Test
    void goodReasonsThatNeedMoreTimeDelayTheReplyAndTellTheApplicant() throws Exception {
        Case c = asked(anApplication());
        ProcessInstance demand = c.instance("reasons-demand");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.REASONS);
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.PAUSED);
        assertThat(textOf(letter(c, "reasons-demand"))).contains("近30日向本机关提出申请", "为什么需要");
        on("2026-10-12");
        answerOnPortal(c, "课题研究需要");
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-11-09");
        assertThat(workbench.prefilled(c.number, "UserTask_AssessReasons", "answerText")).isEqualTo("课题研究需要");
        c.complete("UserTask_AssessReasons", "registrar", "reasonsAssessment", "reasonable",
                "delayedWorkingDays", 30L, "assessmentReasons", "申请数量大，需要逐件检索");
        c.runSteps();

        assertThat(demand).isEnded().hasPassed("BoundaryEvent_ReasonsGiven", "ServiceTask_SendDelayNotice",
                "EndEvent_ReasonsAccepted").hasNotPassed("EndEvent_ReasonsRejected", "EndEvent_ReasonsLapsed");
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-12-21");
        assertThat(textOf(letter(c, "delay-notice"))).contains("2026年11月9日", "2026年12月21日", "30个工作日");
        assertThat(c.main()).isWaitingAt("UserTask_AssignUnit").hasPassed("CallActivity_DemandReasons");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.ASSIGNMENT);
    }

    @Test
    void theRegistrarSeesHowOftenTheApplicantAsked() {
        Case c = newCase(anApplication());
        assertThat(workbench.prefilled(c.number, "UserTask_RegisterRequest", "frequency"))
                .matches("该申请人近 30 日向本机关提出申请 \\d+ 件，近 12 个月 \\d+ 件（均含本件）。");
    }

    @Test
    void goodReasonsWithoutDelayLetTheRequestGoOn() {
        Case c = asked(anApplication().byPost());
        ProcessInstance demand = c.instance("reasons-demand");
        on("2026-09-28");
        c.complete("UserTask_ConfirmReasonsDelivery", "registrar", "deliveredOn", "2026-09-25",
                "deliveryProof", "EMS 回执");
        on("2026-10-09");
        c.complete("UserTask_RecordReasons", "registrar", "answeredOn", "2026-10-09", "answerWay", "counter",
                "answerText", "课题研究需要");
        c.complete("UserTask_AssessReasons", "registrar", "reasonsAssessment", "reasonable");
        assertThat(demand).isEnded().hasPassed("EndEvent_ReasonsRecorded", "EndEvent_ReasonsAccepted")
                .hasNotPassed("ServiceTask_IssueDelayNotice", "ServiceTask_SendReasonsDemand");
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-11-05");
    }

    @Test
    void badReasonsLeadToTheRefusal() {
        Case c = asked(anApplication());
        ProcessInstance demand = c.instance("reasons-demand");
        answerOnPortal(c, "不想说");
        assertThatThrownBy(() -> c.complete("UserTask_AssessReasons", "registrar",
                "reasonsAssessment", "unreasonable")).isInstanceOf(UseCaseRefused.class).hasMessageContaining("写明为什么");
        assertThatThrownBy(() -> c.complete("UserTask_AssessReasons", "registrar", "reasonsAssessment",
                "unreasonable", "assessmentReasons", "与生产、生活、科研无关", "delayedWorkingDays", 5L))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("不要填写延迟");
        c.complete("UserTask_AssessReasons", "registrar", "reasonsAssessment", "unreasonable",
                "assessmentReasons", "没有说明任何用途之外的理由");
        assertThat(demand).isEnded().hasPassed("EndEvent_ReasonsRejected").hasNotPassed("EndEvent_ReasonsAccepted");
        assertProposed(c, "noproc-mass");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.DRAFTING);
    }

    @Test
    void withoutReasonsTheRefusalIsDueTwentyWorkingDaysAfterTheLastDay() {
        Case c = asked(anApplication());
        ProcessInstance demand = c.instance("reasons-demand");
        on("2026-10-21");
        c.fire("Timer_ReasonsDue");
        assertThat(demand).isEnded().hasPassed("EndEvent_ReasonsMissing", "EndEvent_ReasonsLapsed")
                .hasNotPassed("UserTask_AssessReasons");
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.RUNNING);
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-11-12");
        assertProposed(c, "noproc-mass");
    }

    @Test
    void aDelayHasToBeReasonable() {
        Case c = asked(anApplication());
        answerOnPortal(c, "课题研究需要");
        assertThatThrownBy(() -> c.complete("UserTask_AssessReasons", "registrar", "reasonsAssessment", "reasonable",
                "delayedWorkingDays", 251L)).isInstanceOf(UseCaseRefused.class).hasMessageContaining("1 至 250");
        assertThat(ledger.latest(c.number, EventType.REASONS_ACCEPTED)).isEmpty();
    }

    private Case asked(Applications application) {
        return registered(application, "registrationOutcome", "demand-reasons", "demandedReasons",
                "请说明为什么需要这些信息。", "reasonsAnswerBy", "2026-10-15");
    }

    private Letter letter(Case c, String template) {
        return letters.ofRequest(c.number).stream().filter(l -> l.template().equals(template)).findFirst()
                .orElseThrow();
    }
}

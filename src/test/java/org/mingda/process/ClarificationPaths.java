package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.mingda.law.ClockState;
import org.mingda.letter.Letter;
import org.mingda.request.EventType;
import org.mingda.request.LedgerEntry;
import org.mingda.request.Stage;
import org.mingda.request.UseCaseRefused;
import org.mingda.support.Applications;

/** The one notice to clarify (补正, Article 30): by e-mail and on paper, answered or not. */
abstract class ClarificationPaths extends QuestionPaths {

    private static final String POINTS = "请写明所需许可证的项目名称。\n请说明年份。";

    @Test
    void anAnswerOnThePortalStartsTheWholePeriodAgain() throws Exception {
        Case c = asked(anApplication());
        ProcessInstance clarification = c.instance("clarification");
        assertThat(clarification).isWaitingAt("UserTask_RecordClarification");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.CLARIFICATION);
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.PAUSED);
        assertThat(day(c.task("UserTask_RecordClarification").getDueDate())).isEqualTo("2026-10-15");
        assertThat(mailsTo(Applications.EMAIL)).extracting(Paths::subject)
                .filteredOn(subject -> subject.contains("补正")).hasSize(1);
        assertThat(textOf(notice(c))).contains("请写明所需许可证的项目名称。", "请说明年份。", "2026年10月15日", "/track");

        on("2026-10-12");
        answerOnPortal(c, "青石大道项目，2024年");
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-11-09");
        assertThat(clarification).isWaitingAt("UserTask_AssessClarification")
                .hasPassed("BoundaryEvent_ClarificationReceived").hasNotPassed("EndEvent_ClarificationRecorded");
        assertThat(workbench.prefilled(c.number, "UserTask_AssessClarification", "answerText"))
                .isEqualTo("青石大道项目，2024年");
        assertThat(workbench.prefilled(c.number, "UserTask_AssessClarification", "askedPoints")).isEqualTo(POINTS);
        c.complete("UserTask_AssessClarification", "registrar", "clarificationAssessment", "clarified");

        assertThat(clarification).isEnded().hasPassed("EndEvent_RequestClarified")
                .hasNotPassed("EndEvent_RequestUnclear", "EndEvent_ClarificationLapsed");
        assertThat(c.main()).isWaitingAt("UserTask_AssignUnit").hasPassed("CallActivity_ClarifyRequest")
                .hasNotPassed("CallActivity_DemandReasons");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.ASSIGNMENT);
        assertThat(answers.contentInFull(requests.get(c.number))).contains("建设用地规划许可证", "青石大道项目，2024年");
    }

    @Test
    void anAnswerThatIsStillUnclearLeadsToTheReply() {
        Case c = asked(anApplication());
        ProcessInstance clarification = c.instance("clarification");
        on("2026-10-09");
        c.complete("UserTask_RecordClarification", "registrar", "answeredOn", "2026-10-08", "answerWay", "email",
                "answerText", "全部给我");
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-11-04");
        assertThatThrownBy(() -> c.complete("UserTask_AssessClarification", "registrar",
                "clarificationAssessment", "unclear")).isInstanceOf(UseCaseRefused.class).hasMessageContaining("仍不明确");
        c.complete("UserTask_AssessClarification", "registrar", "clarificationAssessment", "unclear",
                "assessmentReasons", "没有写明项目");

        assertThat(clarification).isEnded().hasPassed("EndEvent_ClarificationRecorded", "EndEvent_RequestUnclear")
                .hasNotPassed("EndEvent_RequestClarified", "UserTask_ConfirmClarificationDelivery");
        assertProposed(c, "unable-unclear");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.DRAFTING);
        assertThat(last(c, EventType.CLARIFICATION_UNCLEAR).text("reasons")).isEqualTo("没有写明项目");
    }

    @Test
    void onPaperTheAnswerOfTheLastDayIsStillRecordedAfterwards() {
        Case c = asked(anApplication().byPost());
        ProcessInstance clarification = c.instance("clarification");
        assertThat(clarification).isWaitingAt("UserTask_ConfirmClarificationDelivery");
        on("2026-09-28");
        c.complete("UserTask_ConfirmClarificationDelivery", "registrar", "deliveredOn", "2026-09-28",
                "deliveryProof", "EMS 回执");
        assertThat(day(c.timer("Timer_ClarificationDue").getDuedate())).isEqualTo("2026-10-21");
        on("2026-10-19");
        c.complete("UserTask_RecordClarification", "registrar", "answeredOn", "2026-10-15", "answerWay", "post",
                "answerText", "青石大道项目");
        c.complete("UserTask_AssessClarification", "registrar", "clarificationAssessment", "clarified");

        assertThat(clarification).isEnded().hasPassed("EndEvent_RequestClarified")
                .hasNotPassed("ServiceTask_SendClarification", "BoundaryEvent_ClarificationReceived");
        assertThat(last(c, EventType.CLARIFICATION_RECEIVED).text("answerWay")).isEqualTo("post");
    }

    @Test
    void silenceUntilTheLastDayCountsAsGivingUp() {
        Case c = asked(anApplication());
        ProcessInstance clarification = c.instance("clarification");
        on("2026-10-21");
        c.fire("Timer_ClarificationDue");

        assertThat(clarification).isEnded().hasPassed("EndEvent_ClarificationMissing", "EndEvent_ClarificationLapsed")
                .hasNotPassed("EndEvent_ClarificationRecorded", "UserTask_AssessClarification");
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.LAPSED);
        assertProposed(c, "other-clarification-overdue");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.DRAFTING);
    }

    @Test
    void aLateAnswerNeedsAGoodReasonThatTheRegistrarAccepts() {
        Case c = asked(anApplication());
        on("2026-10-19");
        assertThatThrownBy(() -> c.complete("UserTask_RecordClarification", "registrar", "answeredOn", "2026-10-16",
                "answerWay", "post", "answerText", "青石大道项目"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("2026-10-15");
        c.complete("UserTask_RecordClarification", "registrar", "answeredOn", "2026-10-16", "answerWay", "post",
                "answerText", "青石大道项目", "lateReason", "住院");
        assertThat(last(c, EventType.CLARIFICATION_RECEIVED).text("lateReason")).isEqualTo("住院");
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-11-13");
    }

    @Test
    void aNoticeThatCameOnItsLastDayGetsALaterOne() {
        Case c = asked(anApplication().byPost());
        on("2026-10-16");
        assertThatThrownBy(() -> c.complete("UserTask_ConfirmClarificationDelivery", "registrar", "deliveredOn",
                "2026-10-15", "deliveryProof", "EMS 回执"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("顺延后的最后一日");
        c.complete("UserTask_ConfirmClarificationDelivery", "registrar", "deliveredOn", "2026-10-15",
                "deliveryProof", "EMS 回执", "postponedTo", "2026-10-30");
        assertThat(day(c.task("UserTask_RecordClarification").getDueDate())).isEqualTo("2026-10-30");
        assertThat(caseClock.read(c.number).otherDeadlines()).containsEntry("clarification-answer",
                LocalDate.of(2026, 10, 30));
    }

    @Test
    void anAnswerOnThePortalComesFirstAlsoWhileTheNoticeIsStillOnItsWay() {
        Case c = asked(anApplication().byPost());
        ProcessInstance clarification = c.instance("clarification");
        answerOnPortal(c, "青石大道项目");
        assertThat(clarification).isWaitingAt("UserTask_AssessClarification");
        assertThat(c.task("UserTask_ConfirmClarificationDelivery")).isNull();
    }

    @Test
    void whoAnswersTwiceOrAfterTheLastDayIsRefused() {
        Case c = asked(anApplication());
        answerOnPortal(c, "青石大道项目");
        assertThatThrownBy(() -> answerOnPortal(c, "青石大道项目")).isInstanceOf(UseCaseRefused.class);
        assertThat(ledger.of(c.number)).extracting(LedgerEntry::type)
                .containsOnlyOnce(EventType.CLARIFICATION_RECEIVED);

        on("2026-09-24");
        Case late = asked(anApplication().receivedOn("2026-09-24"));
        on("2026-10-16");
        assertThatThrownBy(() -> answerOnPortal(late, "青石大道项目"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("2026-10-15");
    }

    @Test
    void twoAnswersAtTheSameMomentAreOne() throws Exception {
        Case c = asked(anApplication());
        Callable<Boolean> answer = () -> {
            try {
                answerOnPortal(c, "青石大道项目");
                return true;
            } catch (UseCaseRefused tooLate) {
                return false;
            }
        };
        ExecutorService applicants = Executors.newFixedThreadPool(2);
        List<Boolean> taken = new ArrayList<>();
        for (Future<Boolean> each : applicants.invokeAll(List.of(answer, answer))) {
            taken.add(each.get());
        }
        applicants.shutdown();

        assertThat(taken).containsExactlyInAnyOrder(true, false);
        assertThat(ledger.of(c.number)).extracting(LedgerEntry::type)
                .containsOnlyOnce(EventType.CLARIFICATION_RECEIVED);
    }

    private Case asked(Applications application) {
        return registered(application, "registrationOutcome", "clarify", "clarificationPoints", POINTS,
                "clarificationAnswerBy", "2026-10-15");
    }

    private Letter notice(Case c) {
        return letters.ofRequest(c.number).stream().filter(l -> l.template().equals("clarification-notice"))
                .findFirst().orElseThrow();
    }
}

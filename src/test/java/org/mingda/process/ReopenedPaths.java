package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mingda.law.ClockState;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterState;
import org.mingda.request.ReopenRequest;
import org.mingda.request.Reopening;
import org.mingda.request.Stage;
import org.mingda.request.UseCaseRefused;
import org.springframework.beans.factory.annotation.Autowired;

/** What a reconsideration organ or a court sends back is handled anew, with the clock it ordered. */
abstract class ReopenedPaths extends Paths {

    @Autowired
    ReopenRequest reopenRequest;

    @Test
    void aClosedRequestIsHandledAnewWithinTheOrderedPeriodAndAnsweredAgain() {
        Case c = closedCase();
        on("2026-10-12");
        reopenRequest.reopen(c.number, order("2026-10-12", 10), "registrar");
        c.runSteps();
        assertThat(c.main()).hasPassed("StartEvent_RequestReopened").isWaitingAt("UserTask_AssignUnit");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.ASSIGNMENT);
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-10-26");
        assertThat(day(c.task("UserTask_AssignUnit").getDueDate())).isEqualTo("2026-10-26");
        assertThat(caseClock.read(c.number).days()).anySatisfy(day ->
                assertThat(day.why()).contains("示复决字〔2026〕5号行政复议决定书"));

        answer(c);
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.CLOSED);
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.ENDED);
        assertThat(letters.ofRequest(c.number)).extracting(Letter::template)
                .filteredOn(template -> template.startsWith("reply-")).hasSize(2);
    }

    @Test
    void theApplicantIsToldInWritingThatTheRequestIsHandledAnew() throws IOException {
        Case c = closedCase();
        on("2026-10-12");
        reopenRequest.reopen(c.number, order("2026-10-12", 10), "registrar");
        c.runSteps();
        Letter notice = letters.ofRequest(c.number).stream()
                .filter(letter -> letter.template().equals("reopened-notice")).findFirst().orElseThrow();
        assertThat(notice.state()).isEqualTo(LetterState.SENT);
        assertThat(textOf(notice)).contains("示复决字〔2026〕5号行政复议决定书", "2026年10月26日", "自收到决定之日（2026年10月12日）");
    }

    @Test
    void whatIsWithdrawnAgainIsConfirmedAgain() {
        Case c = assignedCase(anApplication());
        withdrawRequest.withdraw(c.number, "registrar");
        c.runSteps();
        on("2026-10-12");
        reopenRequest.reopen(c.number, order("2026-10-12", 10), "registrar");
        c.runSteps();
        withdrawRequest.withdraw(c.number, "registrar");
        c.runSteps();
        assertThat(letters.ofRequest(c.number)).extracting(Letter::template)
                .filteredOn(template -> template.contains("withdrawn")).hasSize(2);
    }

    @Test
    void anOrderWithoutAPeriodStartsTheStatutoryOneAnew() {
        Case c = closedCase();
        on("2026-10-12");
        reopenRequest.reopen(c.number, order("2026-10-12", null), "registrar");
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-11-09");
    }

    @Test
    void anOpenRequestOrAnImpossibleOrderIsRefused() {
        Case open = assignedCase(anApplication());
        assertThatThrownBy(() -> reopenRequest.reopen(open.number, order("2026-09-18", 10), "registrar"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("还在办理中");
        Case closed = closedCase();
        assertThatThrownBy(() -> reopenRequest.reopen(closed.number, order("2026-10-12", 10), "registrar"))
                .hasMessageContaining("不能晚于今天");
        assertThatThrownBy(() -> reopenRequest.reopen(closed.number, order("2026-09-17", 10), "registrar"))
                .hasMessageContaining("不能早于本件办结之日");
        assertThatThrownBy(() -> reopenRequest.reopen(closed.number, order("2026-09-18", 0), "registrar"))
                .hasMessageContaining("1 至 250 个工作日");
        assertThat(requests.get(closed.number).stage()).isEqualTo(Stage.CLOSED);
    }

    private Case closedCase() {
        Case c = draftedCase(anApplication());
        sign(c);
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.CLOSED);
        return c;
    }

    private static Reopening order(String receivedOn, Integer workingDays) {
        LocalDate day = LocalDate.parse(receivedOn);
        return new Reopening("明达市示例区人民政府", "示复决字〔2026〕5号行政复议决定书", day, day, workingDays);
    }
}

package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.Arrays;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.mingda.law.ClockState;
import org.mingda.request.EventType;
import org.mingda.request.UseCaseRefused;

/** What becomes of an open request for extension when the clock changes or time runs out. */
abstract class ExtensionPaths extends Paths {

    @Test
    void aPauseKeepsTheApprovalOpenAndTheAnswerSetsItsEndAnew() {
        Case c = searchedCase(anApplication());
        extendDeadline.ask(c.number, 10, "档案较多", "handler");
        assertThat(day(c.timer("Timer_ExtensionLatest").getDuedate())).isEqualTo("2026-10-23");
        on("2026-09-23");
        steps.take(c.number, "UserTask_RecordFindings", "restriction", "third-party", "thirdParties",
                "甲样例公司，a@example.test", "consultedInformation", "建筑设计方案");
        c.runSteps();
        on("2026-10-12");
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.PAUSED);
        assertThat(c.timer("Timer_ExtensionLatest").getDuedate()).as("no due date passes while the clock stands still")
                .isAfter("2027-01-01");
        c.complete("UserTask_RecordAnswer", "handler", "consultationAnswer", "agreed", "answeredOn", "2026-10-12");
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-11-03");
        assertThat(day(c.timer("Timer_ExtensionLatest").getDuedate())).isEqualTo("2026-11-04");
        on("2026-11-02");
        c.complete("UserTask_DecideExtension", "head", "extensionOutcome", "approved", "workingDays", 10L);
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-11-17");
    }

    @Test
    void whoeverAskedIsToldThatNobodyDecidedInTime() throws Exception {
        Case c = assignedCase(anApplication());
        extendDeadline.ask(c.number, 10, "档案较多", "handler");
        ProcessInstance extension = c.instance("extension-approval");
        on("2026-10-23");
        c.fire("Timer_ExtensionLatest");
        assertThat(extension).isEnded().hasPassed("EndEvent_ExtensionLapsed");
        assertThat(extendDeadline.lapsed(c.number)).isTrue();
        assertThat(last(c, EventType.EXTENSION_LAPSED).data()).containsEntry("reason", "档案较多");
        assertThat(Arrays.stream(mailsTo("handler@qingshi.example")).map(Paths::subject))
                .contains("延期申请已失效：" + c.number);
        assertThat(c.task("UserTask_DecideExtension")).isNull();
        assertThatThrownBy(() -> extendDeadline.ask(c.number, 10, "再次申请", "handler"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("期限已过");
    }
}

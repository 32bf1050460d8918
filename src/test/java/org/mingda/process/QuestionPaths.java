package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import org.mingda.request.Answers;
import org.mingda.request.ReceiveAnswer;
import org.mingda.support.Applications;
import org.springframework.beans.factory.annotation.Autowired;

/** What the paths through the two questions to an applicant share. */
abstract class QuestionPaths extends Paths {

    @Autowired
    ReceiveAnswer receiveAnswer;

    @Autowired
    Answers answers;

    /** A new request that is registered with this outcome on 24 September 2026. */
    Case registered(Applications application, Object... triage) {
        Case c = newCase(application);
        on("2026-09-24");
        steps.take(c.number, "UserTask_RegisterRequest", triage);
        return c;
    }

    /** Where the main process stands, and which outcome it proposes there. */
    void assertProposed(Case c, String outcome) {
        c.runSteps();
        assertThat(c.main()).isWaitingAt("UserTask_DraftReply").hasNotPassed("UserTask_AssignUnit");
        assertThat(workbench.prefilled(c.number, "UserTask_DraftReply", "proposedOutcome")).isEqualTo(outcome);
    }

    void answerOnPortal(Case c, String text) {
        receiveAnswer.onPortal(c.number, text, List.of());
    }
}

package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterState;
import org.mingda.request.Stage;
import org.mingda.support.Applications;

/** What else was under way when the reply went out. */
abstract class ClosingPaths extends Paths {

    @Test
    void aRefusalNobodyHasNotedEndsWithTheRequest() {
        Case c = searchedCase(anApplication());
        extendDeadline.ask(c.number, 10, "档案较多", "handler");
        c.complete("UserTask_DecideExtension", "head", "extensionOutcome", "refused", "workingDays", 10L,
                "decisionReason", "期限充足");
        ProcessInstance main = c.main();
        ProcessInstance extension = c.instance("extension-approval");
        answer(c);
        assertThat(main).isEnded().hasPassed("EndEvent_RequestClosed");
        assertThat(extension).isEnded().hasNotPassed("EndEvent_ExtensionRefused");
        assertThat(c.task("UserTask_NoteRefusal")).isNull();
    }

    @Test
    void aReceiptThatCouldNotLeaveIsSentBeforeTheRequestCloses() throws Exception {
        Case c = newCase(anApplication());
        workbench.complete(c.number, "UserTask_RegisterRequest", "registrar",
                steps.fields(c.number, "UserTask_RegisterRequest"));
        c.fire("ServiceTask_IssueReceipt");
        engine.getManagementService().setJobRetries(c.timer("ServiceTask_SendReceipt").getId(), 0);
        answer(c);

        assertThat(letters.ofRequest(c.number)).extracting(Letter::state).containsOnly(LetterState.SENT);
        assertThat(mailsTo(Applications.EMAIL)).hasSize(2);
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void noReplyIsSignedWhileAnExtensionIsUndecided() {
        Case c = draftedCase(anApplication());
        extendDeadline.ask(c.number, 10, "档案较多", "handler");
        assertThatThrownBy(() -> sign(c)).hasMessageContaining("请先审批延期申请");
    }
}

package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.Test;
import org.mingda.request.ApprovalOutcome;
import org.mingda.request.UseCaseRefused;

class TaskFormTest {

    private final DelegateTask task = mock(DelegateTask.class);
    private final TaskForm form = new TaskForm(task);

    @Test
    void whatWasFilledInIsReadWithoutBlanksAround() {
        filled(Map.of("unit", " planning ", "on", "2026-09-18T00:00", "days", 20L, "outcome", "sent-back"));

        assertThat(form.required("unit", "承办机构")).isEqualTo("planning");
        assertThat(form.date("on", "收到之日")).isEqualTo("2026-09-18");
        assertThat(form.number("days", "延长的工作日")).isEqualTo(20);
        assertThat(form.choice("outcome", "签发意见", ApprovalOutcome.class)).isEqualTo(ApprovalOutcome.SENT_BACK);
    }

    @Test
    void whatIsMissingOrWrongIsRefusedByItsLabel() {
        filled(Map.of("blank", "  ", "on", "2026-02-30", "days", "1.5", "many", "twenty", "outcome", "maybe"));

        refused(() -> form.required("blank", "承办机构"), "请填写“承办机构”");
        refused(() -> form.required("absent", "承办机构"), "请填写“承办机构”");
        refused(() -> form.date("on", "收到之日"), "“收到之日”不是有效的日期");
        refused(() -> form.number("days", "延长的工作日"), "“延长的工作日”应为整数");
        refused(() -> form.number("many", "延长的工作日"), "“延长的工作日”应为整数");
        refused(() -> form.choice("outcome", "签发意见", ApprovalOutcome.class), "没有“maybe”这一选项");
    }

    @Test
    void aTaskIsDoneByWhoeverClaimedItOnly() {
        ExecutionEntity execution = mock(ExecutionEntity.class);
        when(execution.getProcessInstance()).thenReturn(execution);
        when(task.getExecution()).thenReturn(execution);
        NoteRefusal step = new NoteRefusal(null);
        IdentityService identity = mock(IdentityService.class);
        step.setHouse(identity, null);
        refused(() -> step.notify(task), "请先登录并认领任务");

        when(task.getAssignee()).thenReturn("handler");
        when(identity.getCurrentAuthentication()).thenReturn(new Authentication("handler2", null));
        refused(() -> step.notify(task), "该任务已由 handler 认领");
    }

    private void filled(Map<String, Object> fields) {
        fields.forEach((name, value) -> when(task.getVariable(name)).thenReturn(value));
    }

    private static void refused(ThrowingCallable use, String message) {
        assertThatThrownBy(use).isInstanceOf(UseCaseRefused.class).hasMessageContaining(message);
    }
}

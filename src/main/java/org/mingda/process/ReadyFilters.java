package org.mingda.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.mingda.account.Role;
import org.springframework.stereotype.Component;

/** The task lists every office starts with; their expressions are those that {@link QueryExpressions} knows. */
@Component
class ReadyFilters {

    private static final String TEAL = "#1f7a72";
    private static final String NAVY = "#12355b";
    private static final String AMBER = "#a15c00";
    private static final String RED = "#b3261e";
    private static final List<String> EVERYBODY = List.of();
    private static final List<String> OVERSEERS = List.of(Role.REGISTRAR.id(), Role.SUPERVISOR.id());

    private final TaskService tasks;

    ReadyFilters(TaskService tasks) {
        this.tasks = tasks;
    }

    List<TaskFilter> all() {
        return List.of(
                new TaskFilter("我的任务", "由我办理的任务", 10, TEAL, mine(), EVERYBODY),
                new TaskFilter("本单位待办", "本单位和本岗位的任务，包括还没有人认领的", 20, NAVY, ofMyGroups(), EVERYBODY),
                new TaskFilter("5个工作日内到期", "未来五个工作日内到期的任务", 30, AMBER, dueSoon(), EVERYBODY),
                new TaskFilter("已逾期", "已经超过办理期限的任务", 40, RED, overdue(), EVERYBODY),
                new TaskFilter("全部待办", "所有申请的任务", 50, NAVY, active(), OVERSEERS));
    }

    private TaskQuery mine() {
        return active().taskAssigneeExpression(QueryExpressions.ME);
    }

    private TaskQuery ofMyGroups() {
        return active().taskCandidateGroupInExpression(QueryExpressions.MY_GROUPS).includeAssignedTasks();
    }

    private TaskQuery dueSoon() {
        return active().dueAfterExpression(QueryExpressions.NOW)
                .dueBeforeExpression(QueryExpressions.IN_FIVE_WORKING_DAYS);
    }

    private TaskQuery overdue() {
        return active().dueBeforeExpression(QueryExpressions.NOW);
    }

    private TaskQuery active() {
        return tasks.createTaskQuery().active();
    }
}

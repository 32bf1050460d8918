package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskFiltersTest {

    private static ProcessEngine engine;
    private static TaskFilters taskFilters;
    private static FilterService filters;

    /** Stands for the bean that knows the calendar: here the fifth working day ends in a week. */
    public static class Deadlines {

        public Date inWorkingDays(int days) {
            return inDays(days + 2);
        }
    }

    @BeforeAll
    static void startEngine() {
        engine = OwnEngine.start(Map.of("deadlines", new Deadlines()));
        filters = engine.getFilterService();
        ReadyFilters ready = new ReadyFilters(engine.getTaskService());
        taskFilters = new TaskFilters(ready, filters, engine.getAuthorizationService());
        letReadAllTasks("overseers");
        task("mine, due soon", "officer", "registrar", inDays(3));
        task("of a colleague", "colleague", "registrar", inDays(30));
        task("of nobody yet", null, "registrar", inDays(6));
        task("of another unit, overdue", null, "unit-elsewhere", inDays(-1));
    }

    @AfterAll
    static void closeEngine() {
        engine.close();
    }

    @BeforeEach
    void provide() {
        taskFilters.run(null);
    }

    @AfterEach
    void signOut() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void theListsAreThereOnceHoweverOftenTheProductStarts() {
        taskFilters.run(null);

        assertThat(filters.createFilterQuery().list())
                .extracting(Filter::getName)
                .containsExactlyInAnyOrder("我的任务", "本单位待办", "5个工作日内到期", "已逾期", "全部待办");
        assertThat(engine.getAuthorizationService().createAuthorizationQuery().resourceType(Resources.FILTER).count())
                .isEqualTo(6);
    }

    @Test
    void aChangedListIsPutRightAndAnUnchangedOneIsLeftAlone() {
        Filter mine = filter("我的任务");
        Filter overdue = filter("已逾期");
        filters.saveFilter(mine.setQuery(engine.getTaskService().createTaskQuery().taskName("changed")));

        taskFilters.run(null);

        assertThat(foundIn("我的任务")).containsExactly("mine, due soon");
        assertThat(revision(filter("已逾期"))).isEqualTo(revision(overdue));
    }

    @Test
    void anOfficersOwnListOfTheSameNameStaysTheOfficers() {
        Filter own = filters.newTaskFilter("我的任务").setOwner("officer");
        own.setQuery(engine.getTaskService().createTaskQuery().taskName("my own"));
        filters.saveFilter(own);

        taskFilters.run(null);

        assertThat(filters.createFilterQuery().filterName("我的任务").list())
                .extracting(Filter::getOwner, each -> each.getId().equals(own.getId()))
                .containsExactlyInAnyOrder(tuple("officer", true), tuple(null, false));
        filters.deleteFilter(own.getId());
    }

    @Test
    void eachListShowsWhatItsNameSays() {
        assertThat(foundIn("我的任务")).containsExactly("mine, due soon");
        assertThat(foundIn("本单位待办")).containsExactlyInAnyOrder("mine, due soon", "of a colleague", "of nobody yet");
        assertThat(foundIn("5个工作日内到期")).containsExactlyInAnyOrder("mine, due soon", "of nobody yet");
        assertThat(foundIn("已逾期")).containsExactly("of another unit, overdue");
        assertThat(foundIn("全部待办")).hasSize(4);
    }

    @Test
    void everybodySeesTheListsAndOnlyThoseWhoOverseeSeeTheListOfAll() {
        assertThat(namesSeenBy("unit-elsewhere")).hasSize(4).doesNotContain("全部待办");
        assertThat(namesSeenBy("registrar")).hasSize(5);
        assertThat(namesSeenBy("supervisor")).contains("全部待办");
    }

    @Test
    void theListShowsTheRequestNumberOfEachTask() {
        assertThat(filter("本单位待办").getProperties())
                .containsEntry("variables", List.of(Map.of("name", "requestNumber", "label", "申请编号")));
    }

    /** Runs as an officer who may read every task, so that it is the list that selects and not the permissions. */
    private List<String> foundIn(String name) {
        engine.getIdentityService().setAuthentication("officer", List.of("registrar", "overseers"));
        try {
            return filters.<Task>list(filter(name).getId()).stream().map(Task::getName).toList();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private List<String> namesSeenBy(String group) {
        engine.getIdentityService().setAuthentication("officer", List.of(group));
        return filters.createFilterQuery().list().stream().map(Filter::getName).toList();
    }

    private static Filter filter(String name) {
        return filters.createFilterQuery().filterName(name).list().stream()
                .filter(each -> each.getOwner() == null)
                .findFirst()
                .orElseThrow();
    }

    private static int revision(Filter filter) {
        return ((FilterEntity) filter).getRevision();
    }

    private static void letReadAllTasks(String group) {
        Authorization all = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        all.setGroupId(group);
        all.setResource(Resources.TASK);
        all.setResourceId(Authorization.ANY);
        all.addPermission(TaskPermissions.READ);
        engine.getAuthorizationService().saveAuthorization(all);
    }

    private static void task(String name, String assignee, String group, Date due) {
        Task task = engine.getTaskService().newTask();
        task.setName(name);
        task.setAssignee(assignee);
        task.setDueDate(due);
        engine.getTaskService().saveTask(task);
        engine.getTaskService().addCandidateGroup(task.getId(), group);
    }

    private static Date inDays(int days) {
        return Date.from(Instant.now().plus(Duration.ofDays(days)));
    }
}

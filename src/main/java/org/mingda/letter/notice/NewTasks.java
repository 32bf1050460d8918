package org.mingda.letter.notice;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.request.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tasks that came up and are not announced yet. The step that makes a task only leaves a line; whom it concerns is
 * found out afterwards, so that nobody waits for it.
 */
@Component
public class NewTasks {

    private final JdbcClient jdbc;
    private final Requests requests;
    private final People people;
    private final NoticeBook book;
    private final Clock clock;

    NewTasks(JdbcClient jdbc, Requests requests, People people, NoticeBook book, Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.people = people;
        this.book = book;
        this.clock = clock;
    }

    private record NewTask(String id, String request, String name, String assignee, List<String> groups) {}

    /**
     * @param id       of the task
     * @param assignee null when anybody of the groups may take it
     * @param groups   as in the models: a role, {@code unit-…} or {@code unit-…-reviewer}
     */
    public void add(String id, String request, String name, String assignee, Collection<String> groups) {
        jdbc.sql("insert into new_task (task, request, name, assignee, groups, at) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (task) do nothing")
                .params(id, request, name, assignee, groups.toArray(String[]::new), Timestamp.from(clock.instant()))
                .update();
    }

    /** Turns the next one into notices; false when there is none. */
    boolean addressNext() {
        Optional<NewTask> next = jdbc.sql("delete from new_task where task = (select task from new_task order by at"
                + " limit 1 for update skip locked) returning *").query(NewTasks::row).optional();
        next.ifPresent(this::address);
        return next.isPresent();
    }

    private void address(NewTask task) {
        concerned(task).map(Person::login).distinct().forEach(login -> book.order(login, NoticeKind.NEW_TASK,
                task.request(), "新任务：" + task.name() + "（" + task.request() + "）",
                "申请 " + task.request() + " 有新任务“" + task.name() + "”，请到任务列表办理。", task.id()));
    }

    private Stream<Person> concerned(NewTask task) {
        return task.assignee() != null ? people.find(task.assignee()).stream()
                : task.groups().stream().flatMap(group -> inGroup(group, requests.get(task.request()).agency()).stream());
    }

    private List<Person> inGroup(String group, String agency) {
        return Role.of(group).map(role -> people.inRole(agency, role)).orElseGet(() -> ofUnit(group));
    }

    private List<Person> ofUnit(String group) {
        String unit = group.substring(People.groupOf("").length());
        return People.reviewersGroupOf(unit.replaceFirst("-reviewer$", "")).equals(group)
                ? people.reviewersOf(unit.replaceFirst("-reviewer$", "")) : people.inUnit(unit);
    }

    private static NewTask row(ResultSet row, int index) throws SQLException {
        Array groups = row.getArray("groups");
        return new NewTask(row.getString("task"), row.getString("request"), row.getString("name"),
                row.getString("assignee"), List.of((String[]) groups.getArray()));
    }
}

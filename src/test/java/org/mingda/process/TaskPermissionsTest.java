package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.io.File;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.account.People;
import org.mingda.intake.SubmitRequest;
import org.mingda.process.OfficerRightsTest.Way;
import org.mingda.support.MingdaTest;
import org.mingda.support.Permissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may see, claim and complete each task of each model: every cell of {@code permissions/tasks.csv}, over HTTP.
 *
 * <p>Each task is tried in a process of its own, for the group that the model names, so that no case need be brought
 * there first.
 */
@MingdaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskPermissionsTest {

    private static final Permissions TABLE = Permissions.read("tasks", 3);
    private static final String WORKS = "works";
    private static final String SEES = "sees";

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired SubmitRequest submitRequest;
    @Autowired JdbcClient database;

    private final Map<String, String> open = new HashMap<>();
    private Map<String, String> logins;
    private String deployment;
    private String number;

    @BeforeAll
    void eachTaskInAProcessOfItsOwn() {
        logins = TABLE.people(people);
        number = anApplication().submitTo(submitRequest).number();
        database.sql("update request set unit = ? where number = ?").params(Permissions.UNIT, number).update();
        DeploymentBuilder processes = repository.createDeployment().name("permissions");
        models().forEach(model -> model.getModelElementsByType(UserTask.class).forEach(task -> processes.addModelInstance(
                key(task) + ".bpmn", Bpmn.createExecutableProcess(key(task)).camundaHistoryTimeToLiveString("P1D")
                        .startEvent().userTask(task.getId()).camundaCandidateGroups(task.getCamundaCandidateGroups())
                        .endEvent().done())));
        deployment = processes.deploy().getId();
    }

    /** The models' coverage is counted over what is deployed. */
    @AfterAll
    void takeThemAway() {
        repository.deleteDeployment(deployment, true, true, true);
    }

    @Test
    void everyTaskOfEveryModelStandsInTheTableAndEveryPosition() {
        assertThat(TABLE.rows()).extracting(row -> row.get("process") + "/" + row.get("task"))
                .containsExactlyInAnyOrderElementsOf(models().flatMap(model -> model
                        .getModelElementsByType(UserTask.class).stream().map(TaskPermissionsTest::name)).toList());
        assertThat(TABLE.positions()).containsExactlyInAnyOrderElementsOf(Permissions.all());
    }

    @Test
    void everyTaskHasSomebodyWhoWorksOnItBesidesTheAdministrator() {
        assertThat(TABLE.rows()).allSatisfy(row -> assertThat(TABLE.positions().stream()
                .filter(position -> row.get(position).equals(WORKS))).hasSizeGreaterThan(1).contains("camunda-admin"));
    }

    static Stream<String> positions() {
        return TABLE.positions().stream();
    }

    @ParameterizedTest
    @MethodSource("positions")
    void everybodyMayDoWhatTheTableSaysAndNothingElse(String position) {
        String login = logins.get(position);
        Caller tasklist = Caller.browser(port, login, Permissions.PASSWORD);
        Caller api = Caller.program(port, login, Permissions.PASSWORD);
        SoftAssertions soft = new SoftAssertions();
        for (Map<String, String> row : TABLE.rows()) {
            soft.assertThat(found(row, login, tasklist, api)).as(row.get("task") + " for " + position)
                    .isEqualTo(row.get(position));
        }
        soft.assertAll();
    }

    /** Lists and claims in Tasklist, completes through the API. */
    private String found(Map<String, String> row, String login, Caller tasklist, Caller api) {
        String process = "permissions-" + row.get("task");
        String task = open.computeIfAbsent(process, this::start);
        boolean listed = tasklist.post(Way.APPLICATION.prefix() + "/task", "{\"processDefinitionKey\":\"" + process + "\"}")
                .body().contains(task);
        boolean read = api.get(Way.API.prefix() + "/task/" + task).statusCode() == 200;
        int claim = tasklist.post(Way.APPLICATION.prefix() + "/task/" + task + "/claim", "{\"userId\":\"" + login + "\"}")
                .statusCode();
        int complete = api.post(Way.API.prefix() + "/task/" + task + "/complete", "{}").statusCode();
        boolean gone = tasks.createTaskQuery().taskId(task).count() == 0;
        if (gone) {
            open.remove(process);
        }
        return word(listed, read, claim, complete, gone);
    }

    private static String word(boolean listed, boolean read, int claim, int complete, boolean gone) {
        if (listed && read && claim == 204 && complete == 204 && gone) {
            return WORKS;
        }
        String refused = listed && read ? SEES : listed || read ? "sees in one place only" : "-";
        return claim == 403 && complete == 403 && !gone ? refused : refused + ", claims " + claim + ", completes " + complete;
    }

    private String start(String process) {
        String instance = runtime.startProcessInstanceByKey(process, number, Map.of("requestNumber", number,
                "unit", Permissions.UNIT, "searchUnit", Permissions.OTHER_UNIT)).getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    private static Stream<BpmnModelInstance> models() {
        return Arrays.stream(new File("processes").listFiles((folder, file) -> file.endsWith(".bpmn")))
                .map(Bpmn::readModelFromFile);
    }

    private static String key(UserTask task) {
        return "permissions-" + task.getId();
    }

    private static String name(UserTask task) {
        BpmnModelInstance model = (BpmnModelInstance) task.getModelInstance();
        return List.copyOf(model.getModelElementsByType(Process.class)).get(0).getId() + "/" + task.getId();
    }
}

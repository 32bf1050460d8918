package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.intake.SubmitRequest;
import org.mingda.process.OfficerRightsTest.Way;
import org.mingda.support.MingdaTest;
import org.mingda.support.Permissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In Tasklist, in Cockpit and through the engine's API, what is another agency's is as if it were not there. */
@MingdaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherAgencysEngineTest {

    private static final String OTHER = "yunxi-forestry";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired ProcessEngine engine;
    @Autowired SubmitRequest submitRequest;
    @Autowired Workbench workbench;
    @Autowired JdbcClient database;

    private final Map<String, Person> strangers = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private String number;
    private String colleague;

    @BeforeAll
    void aRequestOfOneAgencyAndOfficersOfAnother() {
        number = anApplication().submitTo(submitRequest).number();
        workbench.runSteps(number);
        Task task = workbench.task(number, "UserTask_RegisterRequest");
        ids.put("{task}", task.getId());
        ids.put("{instance}", task.getProcessInstanceId());
        ids.put("{execution}", task.getExecutionId());
        ids.put("{job}", workbench.jobs(number).get(0).getId());
        ids.put("{variable}", one("select id_ from act_ru_variable where proc_inst_id_ = ? limit 1", task));
        ids.put("{activity}", one("select id_ from act_hi_actinst where proc_inst_id_ = ? limit 1", task));
        Stream.of(Role.REGISTRAR, Role.SUPERVISOR, Role.ADMINISTRATOR)
                .forEach(role -> strangers.put(role.id(), person(role, OTHER)));
        strangers.put("administrator of the installation", person(Role.ADMINISTRATOR, null));
        colleague = person(Role.REGISTRAR, Permissions.AGENCY).login();
    }

    private String one(String sql, Task task) {
        return database.sql(sql).param(task.getProcessInstanceId()).query(String.class).single();
    }

    private Person person(Role role, String agency) {
        String login = "o" + UUID.randomUUID().toString().substring(0, 8);
        Person person = new Person(login, "王小明", login + "@example.cn", Set.of(role), null, agency);
        people.create(person, Permissions.PASSWORD);
        return person;
    }

    /** Method, address and body; every address that takes the id of something of a request. */
    static List<String> single() {
        return List.of(
                "GET /task/{task}", "GET /task/{task}/form", "GET /task/{task}/deployed-form",
                "GET /task/{task}/rendered-form", "GET /task/{task}/form-variables", "GET /task/{task}/variables",
                "GET /task/{task}/variables/requestNumber", "GET /task/{task}/localVariables",
                "GET /task/{task}/localVariables/requestNumber", "GET /task/{task}/comment",
                "GET /task/{task}/attachment", "GET /task/{task}/identity-links",
                "POST /task/{task}/claim {\"userId\":\"{me}\"}", "POST /task/{task}/unclaim {}",
                "POST /task/{task}/complete {}", "POST /task/{task}/submit-form {}",
                "GET /process-instance/{instance}", "GET /process-instance/{instance}/variables",
                "GET /process-instance/{instance}/variables/requestNumber",
                "GET /process-instance/{instance}/activity-instances", "GET /process-instance/{instance}/comment",
                "GET /execution/{execution}", "GET /execution/{execution}/localVariables",
                "GET /variable-instance/{variable}", "GET /job/{job}", "GET /job/{job}/stacktrace",
                "GET /history/task?taskId={task}", "GET /history/process-instance/{instance}",
                "GET /history/activity-instance/{activity}");
    }

    @Test
    void whatIsAnothersAnswersLikeWhatIsNotThere() {
        SoftAssertions soft = new SoftAssertions();
        eachStranger((way, stranger, caller) -> single().forEach(call ->
                soft.assertThat(answer(caller, way, call, stranger.login(), ids))
                        .as("%s %s for %s", way, call, stranger)
                        .isEqualTo(answer(caller, way, call, stranger.login(), nothing()))));
        soft.assertAll();
    }

    private interface Trial {
        void by(Way way, Person stranger, Caller caller);
    }

    /** Every second one as a program, the others in a browser: both ways ask the same engine. */
    private void eachStranger(Trial trial) {
        boolean program = false;
        for (Person stranger : strangers.values()) {
            program = !program;
            Way way = program ? Way.API : Way.APPLICATION;
            trial.by(way, stranger, way.caller(port, stranger.login()));
        }
    }

    /** Status and body, with ids made alike. */
    private String answer(Caller caller, Way way, String call, String login, Map<String, String> things) {
        String[] parts = fill(call, things).replace("{me}", login).split(" ", 3);
        HttpResponse<String> answer = parts[0].equals("GET") ? caller.get(way.prefix() + parts[1])
                : caller.post(way.prefix() + parts[1], parts[2]);
        return answer.statusCode() + " " + answer.body().replaceAll("([A-Za-z_]+:)?[0-9a-f-]{36}", "ID");
    }

    private static String fill(String call, Map<String, String> things) {
        String filled = call;
        for (Map.Entry<String, String> thing : things.entrySet()) {
            filled = filled.replace(thing.getKey(), thing.getValue());
        }
        return filled;
    }

    private Map<String, String> nothing() {
        Map<String, String> nothing = new LinkedHashMap<>();
        ids.keySet().forEach(name -> nothing.put(name, UUID.randomUUID().toString()));
        return nothing;
    }

    static List<String> lists() {
        return List.of("/task", "/process-instance", "/execution", "/variable-instance", "/job", "/incident",
                "/event-subscription", "/external-task", "/history/process-instance", "/history/task",
                "/history/activity-instance", "/history/variable-instance", "/history/job-log", "/history/detail",
                "/history/incident", "/history/identity-link-log", "/history/user-operation");
    }

    @Test
    void noListHasAnythingOfAnotherAgency() {
        SoftAssertions soft = new SoftAssertions();
        eachStranger((way, stranger, caller) -> lists().forEach(list -> {
            soft.assertThat(caller.get(way.prefix() + list + "?maxResults=100000").body())
                    .as("%s %s for %s", way, list, stranger).doesNotContain(ids.values()).doesNotContain(number);
            soft.assertThat(caller.post(way.prefix() + list, "{}").body()).as("%s POST %s for %s", way, list, stranger)
                    .doesNotContain(ids.values()).doesNotContain(number);
        }));
        soft.assertAll();
    }

    @Test
    void cockpitAndItsCountsShowTheOwnAgencyOnly() {
        SoftAssertions soft = new SoftAssertions();
        strangers.forEach((who, stranger) -> {
            Caller caller = Way.APPLICATION.caller(port, stranger.login());
            if (!stranger.has(Role.REGISTRAR)) {
                soft.assertThat(caller.post(COCKPIT + "/process-instance", "{}").body()).as(who)
                        .doesNotContain(ids.get("{instance}")).doesNotContain(number);
                soft.assertThat(caller.get(COCKPIT + "/process-instance/count").body()).as(who)
                        .isEqualTo("{\"count\":" + instances(stranger.agencyId()) + "}");
            }
            soft.assertThat(counted(caller)).as(who).isEqualTo(instances(stranger.agencyId()));
        });
        soft.assertAll();
    }

    /** Those of no agency, which other tests leave behind, are everybody's. */
    private int instances(String agency) {
        return database.sql("select count(*) from act_ru_execution where parent_id_ is null"
                        + " and (tenant_id_ is null or tenant_id_ = ?)")
                .param(agency).query(Integer.class).single();
    }

    private static int counted(Caller caller) {
        Matcher counts = Pattern.compile("\"instances\":(\\d+)")
                .matcher(caller.get(Way.APPLICATION.prefix() + "/process-definition/statistics").body());
        return counts.results().mapToInt(count -> Integer.parseInt(count.group(1))).sum();
    }

    @Test
    void theHistorysStatisticsOfAllAgenciesAreForAdministratorsOnly() {
        String definition = engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceId(ids.get("{instance}")).singleResult().getProcessDefinitionId();
        Caller supervisor = Way.APPLICATION.caller(port, strangers.get(Role.SUPERVISOR.id()).login());

        assertThat(Stream.of("/history/process-definition/" + definition + "/statistics",
                        "/history/process-definition/cleanable-process-instance-report",
                        "/history/batch/cleanable-batch-report",
                        "/history/decision-definition/cleanable-decision-instance-report")
                .map(address -> supervisor.get(Way.APPLICATION.prefix() + address).statusCode())).containsOnly(403);
    }

    @Test
    void whoWorksForTheAgencySeesAndClaimsTheTask() {
        Caller registrar = Way.APPLICATION.caller(port, colleague);
        String task = ids.get("{task}");

        assertThat(registrar.post(Way.APPLICATION.prefix() + "/task", "{}").body()).contains(task);
        assertThat(registrar.get(Way.APPLICATION.prefix() + "/task/" + task + "/form-variables").body())
                .contains(number);
        assertThat(registrar.post(Way.APPLICATION.prefix() + "/task/" + task + "/claim",
                "{\"userId\":\"" + colleague + "\"}").statusCode()).isEqualTo(204);
    }

    @Test
    void everythingOfARequestCarriesItsAgency() {
        assertThat(database.sql("""
                select tenant_id_ from act_ru_execution where proc_inst_id_ = :id
                union select tenant_id_ from act_ru_task where proc_inst_id_ = :id
                union select tenant_id_ from act_ru_variable where proc_inst_id_ = :id
                union select tenant_id_ from act_ru_job where process_instance_id_ = :id
                union select tenant_id_ from act_hi_procinst where id_ = :id""")
                .param("id", ids.get("{instance}")).query(String.class).list()).containsExactly(Permissions.AGENCY);
    }

    @Test
    void whatAnOlderReleaseBeganIsGivenItsAgency() throws IOException {
        String instance = ids.get("{instance}");
        List<String> tables = List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_hi_actinst");
        tables.forEach(table -> database.sql("update " + table + " set tenant_id_ = null where proc_inst_id_ = ?")
                .param(instance).update());
        database.sql("update act_ru_job set tenant_id_ = null where process_instance_id_ = ?").param(instance).update();
        database.sql("update act_hi_procinst set tenant_id_ = null where id_ = ?").param(instance).update();

        String migration = new ClassPathResource("db/migration/V20__many_agencies.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        database.sql(migration.substring(migration.indexOf("do $$"))).update();

        everythingOfARequestCarriesItsAgency();
    }
}

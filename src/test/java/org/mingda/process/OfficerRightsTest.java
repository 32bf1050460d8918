package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.support.MingdaTest;
import org.mingda.support.Permissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody who works tasks can do over HTTP, and everything he cannot. */
@MingdaTest
class OfficerRightsTest {

    private static final String PASSWORD = "Sample-2026-pass";
    private static final BpmnModelInstance MODEL = Bpmn.createExecutableProcess("officer-rights")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent().userTask().camundaCandidateGroups("${group}").endEvent().done();

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired HistoryService history;

    private String handler;
    private String colleague;
    private String supervisor;
    private String administrator;
    private Task mine;
    private Task foreign;

    enum Way {
        API("/engine-rest"),
        APPLICATION("/camunda/api/engine/engine/default");

        private final String prefix;

        Way(String prefix) {
            this.prefix = prefix;
        }

        String prefix() {
            return prefix;
        }

        Caller caller(int port, String login) {
            return this == API ? Caller.program(port, login, PASSWORD) : Caller.browser(port, login, PASSWORD);
        }
    }

    @BeforeEach
    void twoTasksInAnOffice() {
        handler = person(Role.HANDLER);
        colleague = person(Role.HANDLER);
        supervisor = person(Role.SUPERVISOR);
        administrator = person(Role.ADMINISTRATOR);
        mine = taskFor(Role.HANDLER.id());
        foreign = taskFor(Role.REVIEWER.id());
    }

    @ParameterizedTest
    @EnumSource
    void anOfficerListsClaimsAndCompletesATaskOfHisGroup(Way way) {
        Caller officer = way.caller(port, handler);

        assertThat(officer.post(way.prefix + "/task", "{}").body()).contains(mine.getId());
        assertThat(officer.get(way.prefix + "/task/" + mine.getId()).statusCode()).isEqualTo(200);
        assertThat(officer.post(way.prefix + "/task/" + mine.getId() + "/claim", claim(handler)).statusCode())
                .isEqualTo(204);
        assertThat(officer.post(way.prefix + "/task/" + mine.getId() + "/complete", "{}").statusCode()).isEqualTo(204);

        assertThat(tasks.createTaskQuery().taskId(mine.getId()).count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void wordsThatLookLikeAnExpressionAreOrdinaryTextInAForm(Way way) {
        Caller officer = way.caller(port, handler);
        String text = "<script> '${1+1}' #{x} \\u0024{y}";
        officer.post(way.prefix + "/task/" + mine.getId() + "/claim", claim(handler));

        HttpResponse<String> form = officer.post(way.prefix + "/task/" + mine.getId() + "/submit-form",
                "{\"variables\":{\"noteExpression\":{\"value\":\"" + text + "\",\"type\":\"String\"}}}");

        assertThat(form.statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource
    void anOfficerSeesNothingOfOthersTasks(Way way) {
        Caller officer = way.caller(port, handler);

        assertThat(officer.post(way.prefix + "/task", "{}").body()).doesNotContain(foreign.getId());
        assertThat(officer.get(way.prefix + "/task/" + foreign.getId()).statusCode()).isIn(403, 404);
        assertThat(officer.get(way.prefix + "/task/" + foreign.getId() + "/variables").statusCode()).isIn(403, 404, 500);
        assertThat(officer.post(way.prefix + "/task/" + foreign.getId() + "/claim", claim(handler)).statusCode())
                .isEqualTo(403);
        assertThat(officer.post(way.prefix + "/task/" + foreign.getId() + "/complete", "{}").statusCode())
                .isEqualTo(403);
        assertThat(officer.get(way.prefix + "/process-instance").body()).isEqualTo("[]");
        // of his own tasks he sees the request's number
        assertThat(officer.get(way.prefix + "/variable-instance").body()).contains(mine.getId())
                .doesNotContain(foreign.getId(), foreign.getProcessInstanceId());
    }

    @ParameterizedTest
    @EnumSource
    void anOfficerSeesNoOtherPeople(Way way) {
        Caller officer = way.caller(port, handler);

        assertThat(officer.get(way.prefix + "/user").body()).contains(handler).doesNotContain(colleague, administrator);
        assertThat(officer.get(way.prefix + "/user/" + administrator + "/profile").statusCode()).isNotEqualTo(200);
        assertThat(officer.get(way.prefix + "/group").body()).doesNotContain(Role.ADMINISTRATOR.id());
    }

    @ParameterizedTest
    @EnumSource
    void anOfficerCannotTouchATaskThatAColleagueClaimed(Way way) {
        tasks.claim(mine.getId(), colleague);
        Caller officer = way.caller(port, handler);

        assertThat(officer.post(way.prefix + "/task/" + mine.getId() + "/complete", "{}").statusCode()).isEqualTo(403);
        assertThat(officer.post(way.prefix + "/task/" + mine.getId() + "/submit-form", "{}").statusCode()).isEqualTo(403);
        assertThat(officer.post(way.prefix + "/task/" + mine.getId() + "/unclaim", "{}").statusCode()).isEqualTo(403);
        assertThat(officer.post(way.prefix + "/task/" + mine.getId() + "/claim", claim(handler)).statusCode())
                .isNotEqualTo(204);

        assertThat(tasks.createTaskQuery().taskId(mine.getId()).singleResult().getAssignee()).isEqualTo(colleague);
    }

    @ParameterizedTest
    @EnumSource
    void anOfficerGivesBackWhatHeClaimed(Way way) {
        Caller officer = way.caller(port, handler);
        officer.post(way.prefix + "/task/" + mine.getId() + "/claim", claim(handler));

        assertThat(officer.post(way.prefix + "/task/" + mine.getId() + "/unclaim", "{}").statusCode()).isEqualTo(204);

        assertThat(tasks.createTaskQuery().taskId(mine.getId()).singleResult().getAssignee()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void anOfficerCannotClaimInAnothersName(Way way) {
        Caller officer = way.caller(port, handler);

        assertThat(officer.post(way.prefix + "/task/" + mine.getId() + "/claim", claim(colleague)).statusCode())
                .isEqualTo(403);

        assertThat(tasks.createTaskQuery().taskId(mine.getId()).singleResult().getAssignee()).isNull();
    }

    static Stream<String> forbidden() {
        return Stream.of(
                "POST /process-definition/key/{key}/start",
                "POST /process-definition/key/{key}/submit-form",
                "DELETE /process-instance/{instance}",
                "POST /process-instance/delete",
                "PUT /process-instance/{instance}/suspended",
                "POST /process-instance/{instance}/modification",
                "PUT /process-instance/{instance}/variables/x",
                "POST /process-instance/{instance}/variables",
                "POST /process-instance/variables-async",
                "PUT /execution/{instance}/localVariables/x",
                "POST /execution/{instance}/signal",
                "PUT /task/{mine}/variables/x",
                "POST /task/{mine}/variables",
                "PUT /task/{mine}/localVariables/x",
                "POST /task/{mine}/assignee",
                "POST /task/{mine}/delegate",
                "POST /task/{mine}/identity-links",
                "POST /task/{mine}/bpmnError",
                "POST /task/{mine}/comment/create",
                "PUT /task/{mine}",
                "DELETE /task/{mine}",
                "POST /task/create",
                "POST /filter/create",
                "PUT /filter/none",
                "DELETE /filter/none",
                "POST /user/create",
                "PUT /user/{me}/profile",
                "PUT /user/{me}/credentials",
                "DELETE /user/{me}",
                "PUT /group/camunda-admin/members/{me}",
                "POST /group/create",
                "POST /authorization/create",
                "POST /deployment/create",
                "GET /deployment",
                "POST /message",
                "POST /signal",
                "POST /condition",
                "POST /decision-definition/key/none/evaluate",
                "GET /job",
                "POST /job/none/execute",
                "PUT /job/none/retries",
                "GET /external-task",
                "POST /external-task/fetchAndLock",
                "POST /external-task/none/complete",
                "POST /migration/execute",
                "POST /modification/execute",
                "GET /batch",
                "GET /history/task",
                "GET /history/variable-instance",
                "POST /history/process-instance",
                "POST /history/cleanup",
                "GET /incident",
                "GET /metrics",
                "GET /optimize/process-definition/xml",
                "GET /telemetry/data",
                "GET /schema/log",
                "GET /tenant");
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void anOfficerGetsForbiddenFor(String call) {
        for (Way way : Way.values()) {
            String[] parts = call.replace("{key}", "officer-rights").replace("{instance}", mine.getProcessInstanceId())
                    .replace("{mine}", mine.getId()).replace("{me}", handler).split(" ");

            assertThat(way.caller(port, handler).json(parts[0], way.prefix + parts[1], "{}").statusCode())
                    .as(way + " " + call).isEqualTo(403);
        }
    }

    @Test
    void theEngineItselfRefusesEvenWhereTheDoorWouldStandOpen(@Autowired IdentityService who) {
        who.setAuthentication(handler, List.of(Role.HANDLER.id()));
        try {
            SoftAssertions.assertSoftly(soft -> {
                refuses(soft, () -> runtime.startProcessInstanceByKey("officer-rights"));
                refuses(soft, () -> runtime.deleteProcessInstance(mine.getProcessInstanceId(), "x"));
                refuses(soft, () -> runtime.setVariable(mine.getProcessInstanceId(), "x", 1));
                refuses(soft, () -> tasks.setVariable(mine.getId(), "x", 1));
                refuses(soft, () -> tasks.setAssignee(mine.getId(), handler));
                refuses(soft, () -> repository.deleteProcessDefinition(mine.getProcessDefinitionId()));
            });
            assertThat(history.createHistoricTaskInstanceQuery().count()).isZero();
        } finally {
            who.clearAuthentication();
        }
    }

    @Test
    void aSupervisorSeesEverythingInCockpitAndChangesNothing() {
        Caller caller = Caller.browser(port, supervisor, PASSWORD);
        String api = Way.APPLICATION.prefix;

        assertThat(caller.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(caller.post("/camunda/api/cockpit/plugin/base/default/process-instance", "{}").statusCode())
                .isEqualTo(200);
        assertThat(caller.get(api + "/process-instance").body()).contains(foreign.getProcessInstanceId());
        assertThat(caller.post(api + "/history/process-instance", "{}").body()).contains(foreign.getProcessInstanceId());
        assertThat(caller.post(api + "/task/" + foreign.getId() + "/complete", "{}").statusCode()).isEqualTo(403);
        assertThat(caller.json("DELETE", api + "/process-instance/" + foreign.getProcessInstanceId(), "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void cockpitAndAdminStayClosedToAnOfficer() {
        Caller officer = Caller.browser(port, handler, PASSWORD);

        assertThat(officer.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(officer.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(officer.get("/camunda/app/admin/default/").statusCode()).isNotEqualTo(200);
        assertThat(officer.get("/camunda/api/cockpit/plugin/base/default/process-instance").statusCode()).isEqualTo(403);
        assertThat(officer.get("/camunda/api/admin/plugin/adminPlugins/default/metrics").statusCode()).isEqualTo(403);
        assertThat(officer.get("/camunda/api/admin/auth/user/default").body()).contains("tasklist")
                .doesNotContain("cockpit");
    }

    @Test
    void theAdministratorMayWhatOthersMayNot() {
        Caller caller = Caller.program(port, administrator, PASSWORD);

        assertThat(caller.get("/engine-rest/user").body()).contains(handler);
        assertThat(caller.post("/engine-rest/process-definition/key/officer-rights/start",
                "{\"variables\":{\"group\":{\"value\":\"reviewer\"}}}").statusCode()).isEqualTo(200);
        assertThat(caller.post("/engine-rest/deployment/create", "{}").statusCode()).isEqualTo(403);
        assertThat(caller.post("/engine-rest/engine/default/deployment/create", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void aSerializedJavaObjectIsNotTakenFromAnybody() {
        String object = "{\"value\":\"rO0ABXQAAXg=\",\"type\":\"Object\",\"valueInfo\":"
                + "{\"objectTypeName\":\"java.lang.String\","
                + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}}";

        HttpResponse<String> answer = Caller.program(port, administrator, PASSWORD).json(
                "PUT", "/engine-rest/process-instance/" + mine.getProcessInstanceId() + "/variables/x", object);

        assertThat(answer.statusCode()).isIn(400, 500);
        assertThat(runtime.getVariable(mine.getProcessInstanceId(), "x")).isNull();
    }

    private static void refuses(SoftAssertions soft, Runnable work) {
        soft.assertThatThrownBy(work::run).isInstanceOf(AuthorizationException.class);
    }

    private static String claim(String login) {
        return "{\"userId\":\"" + login + "\"}";
    }

    private String person(Role role) {
        String login = role.id().substring(0, 3) + UUID.randomUUID().toString().substring(0, 8);
        people.create(new Person(login, "王小明", login + "@example.cn", Set.of(role), null,
                Permissions.AGENCY), PASSWORD);
        return login;
    }

    private Task taskFor(String group) {
        repository.createDeployment().enableDuplicateFiltering(true).name("officer-rights")
                .addModelInstance("officer-rights.bpmn", MODEL).deploy();
        String instance = runtime.startProcessInstanceByKey("officer-rights", Map.of("group", group)).getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }
}

package org.mingda.process;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every way to hand the engine an expression in a query, and a bird that sings when the engine evaluates it. */
@MingdaTest
abstract class ExpressionAttack {

    private static final String MINE = "my tasks ";

    static final String PASSWORD = "Sample-2026-pass";
    private static final String EVIL = "${canary.sing()}";

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired FilterService filters;
    @Autowired AuthorizationService authorizations;
    @Autowired TaskService tasks;
    @Autowired ConfigurableListableBeanFactory beans;

    Canary canary;
    String officer;
    String administrator;
    String filter;

    /** Reachable from expressions; counts how often it was called. */
    public static class Canary {

        private final AtomicInteger songs = new AtomicInteger();

        public String sing() {
            return "song " + songs.incrementAndGet();
        }

        int songs() {
            return songs.get();
        }
    }

    /** One request: how, where, which body; {filter} stands for a filter that everybody may execute. */
    record Attack(String method, String address, String body) {

        Attack in(String prefix, String filter) {
            return new Attack(method, prefix + address.replace("{filter}", filter), body);
        }

        @Override
        public String toString() {
            return method + " " + address + " " + body;
        }
    }

    @BeforeEach
    void aBirdAndTwoPeople() {
        if (!beans.containsSingleton("canary")) {
            beans.registerSingleton("canary", new Canary());
        }
        canary = (Canary) beans.getSingleton("canary");
        officer = person(Role.HANDLER);
        administrator = person(Role.ADMINISTRATOR);
        filter = filterOfTheHouse();
    }

    /** Those that get through to the engine where nothing but Camunda defends. */
    static Stream<Attack> nested() {
        return Stream.of(
                new Attack("POST", "/task", nestedIn("orQueries")),
                new Attack("POST", "/task/count", nestedIn("orQueries")),
                new Attack("POST", "/filter/{filter}/list", nestedIn("orQueries")),
                new Attack("POST", "/filter/{filter}/count", nestedIn("orQueries")),
                new Attack("POST", "/filter/{filter}/singleResult", nestedIn("orQueries")),
                new Attack("POST", "/task", nestedIn("orQueries").replace("$", "\\u0024")),
                new Attack("POST", "/task", nestedIn("orQueries").replace("assigneeExpression", "assignee\\u0045xpression")));
    }

    /** Those that Camunda itself refuses today; we do not rely on it. */
    static Stream<Attack> plain() {
        return Stream.of(
                new Attack("POST", "/task", "{\"assigneeExpression\":\"" + EVIL + "\"}"),
                new Attack("GET", "/task?assigneeExpression=%24%7Bcanary.sing()%7D", ""),
                new Attack("GET", "/task/count?dueBeforeExpression=%24%7Bcanary.sing()%7D", ""),
                new Attack("GET", "/task/report/candidate-group-count?candidateGroupExpression=%24%7Bcanary.sing()%7D", ""),
                new Attack("POST", "/filter/{filter}/list", "{\"assigneeExpression\":\"" + EVIL + "\"}"),
                new Attack("POST", "/task", "{\"orQueries\":[{\"orQueries\":[{\"ownerExpression\":\"" + EVIL + "\"}]}]}"),
                new Attack("POST", "/task", "{\"orQueries\":[{\"assigneeExpression\":\"" + EVIL
                        + "\"}],\"orQueries\":[]}"),
                new Attack("POST", "/task", "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\","
                        + "\"parameters\":{\"variable\":\"" + EVIL + "\",\"type\":\"String\"}}]}"),
                new Attack("POST", "/process-instance", "{\"orQueries\":[{\"businessKey\":\"" + EVIL + "\"}]}"),
                new Attack("POST", "/history/task", "{\"orQueries\":[{\"taskAssignee\":\"#{canary.sing()}\"}]}"),
                new Attack("POST", "/process-instance/delete",
                        "{\"processInstanceQuery\":{\"businessKey\":\"" + EVIL + "\"}}"),
                new Attack("POST", "/process-instance/variables-async",
                        "{\"processInstanceQuery\":{\"orQueries\":[{\"businessKeyLike\":\"" + EVIL + "\"}]}}"),
                new Attack("POST", "/process-instance/message-async",
                        "{\"messageName\":\"x\",\"processInstanceQuery\":{\"businessKey\":\"" + EVIL + "\"}}"),
                new Attack("POST", "/process-definition/x/restart",
                        "{\"historicProcessInstanceQuery\":{\"processInstanceBusinessKey\":\"" + EVIL + "\"}}"),
                new Attack("POST", "/modification/execute",
                        "{\"processInstanceQuery\":{\"businessKey\":\"" + EVIL + "\"}}"),
                new Attack("POST", "/external-task/retries",
                        "{\"externalTaskQuery\":{\"workerId\":\"" + EVIL + "\"}}"),
                new Attack("POST", "/job/retries", "{\"jobQuery\":{\"activityId\":\"" + EVIL + "\"}}"));
    }

    /** A filter that holds an expression in a nested query, made and then executed. */
    static Stream<Attack> stored() {
        String query = "{\"resourceType\":\"Task\",\"name\":\"trap\",\"query\":%s}";
        return Stream.of(
                new Attack("POST", "/filter/create", query.formatted(nestedIn("orQueries"))),
                new Attack("POST", "/filter/create", query.formatted("{\"assigneeExpression\":\"" + EVIL + "\"}")),
                new Attack("PUT", "/filter/{filter}", query.formatted(nestedIn("orQueries"))));
    }

    static Stream<Attack> all() {
        return Stream.of(nested(), plain(), stored()).flatMap(attacks -> attacks);
    }

    static String nestedIn(String field) {
        return "{\"" + field + "\":[{\"assigneeExpression\":\"" + EVIL + "\"}]}";
    }

    /** Both ways in, the second with and without the engine's name. */
    List<String> ways() {
        return List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default");
    }

    HttpResponse<String> as(String login, String way, Attack attack) {
        return as(login, way, attack, "application/json", StandardCharsets.UTF_8);
    }

    HttpResponse<String> as(String login, String way, Attack attack, String type, Charset charset) {
        Caller caller = way.startsWith("/engine-rest")
                ? Caller.program(port, login, PASSWORD) : Caller.browser(port, login, PASSWORD);
        Attack there = attack.in(way, filter);
        return caller.bytes(there.method(), there.address(), type, there.body().getBytes(charset));
    }

    Filter storedFilter(String name, String expression) {
        Filter filter = filters.saveFilter(filters.newTaskFilter(name)
                .setQuery(tasks.createTaskQuery().taskAssigneeExpression(expression)));
        letEverybodyRead(filter);
        return filter;
    }

    void letEverybodyReadOnce(Filter filter) {
        if (authorizations.createAuthorizationQuery().resourceType(Resources.FILTER).resourceId(filter.getId())
                .authorizationType(Authorization.AUTH_TYPE_GLOBAL).count() == 0) {
            letEverybodyRead(filter);
        }
    }

    private void letEverybodyRead(Filter filter) {
        Authorization everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(filter.getId());
        everybody.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everybody);
    }

    /** Everybody may read them, so they would stand in everybody's Tasklist. */
    @AfterEach
    void theFiltersMadeHereGo() {
        filters.createFilterQuery().filterNameLike(MINE + "%").list().forEach(made -> filters.deleteFilter(made.getId()));
    }

    private String filterOfTheHouse() {
        return storedFilter(MINE + UUID.randomUUID(), QueryExpressions.ME).getId();
    }

    private String person(Role role) {
        String login = "p" + UUID.randomUUID().toString().substring(0, 8);
        people.create(new Person(login, "王小明", null, Set.of(role), null), PASSWORD);
        return login;
    }
}

package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.support.OtherAgency;
import org.mingda.support.Permissions;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route, for every role of another agency: what he asks for by its number answers as if it did not exist, and no
 * list has anything of it. What the own agency's people may do stands in {@link DeskPermissionsTest}.
 *
 * <p>The routes are those of the running product: one without a row in {@code permissions/desk.csv} or
 * {@code permissions/routes.csv} fails, and one with an id of a new kind asks for an entry in {@link OthersCase}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest extends DeskTest {

    private static final Permissions DESK = Permissions.read("desk", 4);
    private static final Permissions ROUTES = Permissions.read("routes", 2);
    private static final String INSTALLATION = "administrator of the installation";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}/:]+)(:[^/]+)?}");
    private static final List<Integer> REFUSED = List.of(401, 403, 404);

    @Autowired RequestMappingHandlerMapping routes;
    @Autowired People people;

    private OthersCase others;
    private int machines;
    private final Map<String, String> strangers = new HashMap<>();

    @BeforeAll
    void strangersInEachPosition(@Autowired ApplicationContext house, @Autowired TestClock clock) {
        clock.reset();
        others = new OthersCase(house);
        strangers.putAll(DESK.people(people, OtherAgency.ID, OtherAgency.UNIT, OtherAgency.OTHER_UNIT));
        String login = "p" + UUID.randomUUID().toString().substring(0, 8);
        people.create(new Person(login, "王小明", null, Set.of(Role.ADMINISTRATOR), null), Permissions.PASSWORD);
        strangers.put(INSTALLATION, login);
    }

    @AfterAll
    void removeWhatStandsInTheWay() {
        others.remove();
    }

    @Test
    void everyRouteHasARule() {
        assertThat(Stream.of(DESK, ROUTES).flatMap(table -> table.rows().stream())
                .map(row -> row.get("method") + " " + row.get("route")).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        routes.getHandlerMethods().keySet().stream().flatMap(AccessTest::names).distinct().toList());
    }

    private static Stream<String> names(RequestMappingInfo route) {
        List<String> methods = route.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        return route.getPatternValues().stream().flatMap(pattern ->
                (methods.isEmpty() ? List.of("ANY") : methods).stream().map(method -> method + " " + pattern));
    }

    static Stream<String> positions() {
        return Stream.concat(DESK.positions().stream(), Stream.of(INSTALLATION));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void anotherAgencysOfficerFindsNothing(String position) throws Exception {
        String login = strangers.get(position);
        SoftAssertions soft = new SoftAssertions();
        for (Map<String, String> row : eachOnce(DESK.rows())) {
            if (VARIABLE.matcher(row.get("route")).find()) {
                sameAsAbsent(soft, row, login);
            } else {
                nothingOfOthers(soft, row, position, as(login, call(row, row.get("route"))));
            }
        }
        soft.assertAll();
    }

    /** The table has a row for each state of a request; to strangers they are all one. */
    private static Collection<Map<String, String>> eachOnce(List<Map<String, String>> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.get("method") + row.get("route"), row -> row,
                (first, another) -> first, LinkedHashMap::new)).values();
    }

    /** Of another's request by its number, and of another's thing under the number of an own request. */
    private void sameAsAbsent(SoftAssertions soft, Map<String, String> row, String login) throws Exception {
        String route = row.get("route");
        soft.assertThat(answer(as(login, call(row, filled(route, others.things())))))
                .as("%s %s", row.get("method"), route)
                .isEqualTo(answer(as(login, call(row, filled(route, others.absent(others.noNumber()))))));
        if (route.contains("{number}") && route.contains("{id}") && !route.contains("/process/")) {
            Map<String, String> mixed = new HashMap<>(others.things());
            mixed.put("number", others.ownNumber());
            soft.assertThat(answer(as(login, call(row, filled(route, mixed)))))
                    .as("%s %s of an own request", row.get("method"), route)
                    .isEqualTo(answer(as(login, call(row, filled(route, others.absent(others.ownNumber()))))));
        }
    }

    private void nothingOfOthers(SoftAssertions soft, Map<String, String> row, String position, MvcResult answer)
            throws Exception {
        String what = row.get("method") + " " + row.get("route") + " for " + position;
        soft.assertThat(text(answer)).as(what).doesNotContain(others.traces());
        if (!position.equals(INSTALLATION)) {
            soft.assertThat(REFUSED.contains(status(answer)) ? "-" : "may").as(what).isEqualTo(row.get(position));
        }
    }

    @Test
    void searchingFindsNothingOfAnotherAgency() throws Exception {
        String registrar = strangers.get("registrar");

        for (String search : List.of("?all=1", "?all=1&q=" + OthersCase.SEARCHED, "?unit=" + Permissions.UNIT)) {
            assertThat(text(ask(registrar, "/desk" + search))).doesNotContain(others.traces());
        }
        assertThat(text(ask("registrar", "/desk?all=1&q=" + OthersCase.SEARCHED))).contains(others.number());
    }

    @Test
    void thePublicAndOfficersFindNothingWithoutItsSecret() throws Exception {
        SoftAssertions soft = new SoftAssertions();
        for (Map<String, String> row : ROUTES.rows()) {
            for (String login : new String[] {null, strangers.get("registrar")}) {
                switch (row.get("rule")) {
                    case "nothing" -> showsNothing(soft, row, login);
                    case "secret" -> noSecret(soft, row, login);
                    default -> assertThat(row.get("rule")).isEqualTo("demo");
                }
            }
        }
        soft.assertAll();
    }

    private void showsNothing(SoftAssertions soft, Map<String, String> row, String login) throws Exception {
        MvcResult answer = visit(login, call(row, filled(row.get("route"), others.things())));
        soft.assertThat(text(answer)).as("%s %s", row.get("method"), row.get("route")).doesNotContain(others.traces());
        soft.assertThat(status(answer)).as("%s %s", row.get("method"), row.get("route")).isLessThan(500);
    }

    private void noSecret(SoftAssertions soft, Map<String, String> row, String login) throws Exception {
        String route = row.get("route");
        MvcResult there = visit(login, call(row, filled(route, others.things())));
        MvcResult absent = visit(login, call(row, filled(route, others.absent(others.noNumber()))));
        soft.assertThat(answer(there)).as("%s %s", row.get("method"), route).isEqualTo(answer(absent))
                .doesNotContain(others.traces());
    }

    /** Each from another machine, since wrong tries are counted by machine. */
    private MvcResult visit(String login, MockHttpServletRequestBuilder call) throws Exception {
        call.with(asked -> {
            asked.setRemoteAddr("203.0.113." + ++machines);
            return asked;
        });
        return login == null ? asNobody(call) : as(login, call);
    }

    private static MockHttpServletRequestBuilder call(Map<String, String> row, String address) {
        String method = row.get("method").equals("ANY") ? "GET" : row.get("method");
        MockHttpServletRequestBuilder call = request(HttpMethod.valueOf(method), address).with(csrf());
        Stream.of(row.getOrDefault("with", "").split("&")).map(field -> field.split("=", 2))
                .filter(field -> field.length == 2).forEach(field -> call.param(field[0], field[1]));
        return call;
    }

    /** The variables of a route by what they stand for; that of an id is named after the segment before it. */
    private static String filled(String route, Map<String, String> things) {
        String before = route.replaceAll(".*/([a-z-]+)/\\{id}.*", "$1");
        return VARIABLE.matcher(route).replaceAll(variable -> Matcher.quoteReplacement(
                OthersCase.thing(things, variable.group(1).equals("id") ? before : variable.group(1), route)));
    }

    /** Status, where it leads and what it says, without what differs by nature. */
    private String answer(MvcResult answer) throws Exception {
        String said = status(answer) + " " + answer.getResponse().getRedirectedUrl() + " "
                + answer.getResponse().getHeader("Content-Disposition") + " " + text(answer);
        return said.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replace(others.number(), "NUMBER")
                .replace(others.noNumber(), "NUMBER").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
    }
}

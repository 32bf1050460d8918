package org.mingda.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.process.Caller;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One login for everything, over HTTP at the running product. */
@MingdaTest
class LoginTest {

    private static final String PASSWORD = "Sample-2026-pass";
    private static final String SESSION = "MINGDASESSION";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String ENGINE = "/camunda/api/engine/engine/default/task";

    @LocalServerPort int port;
    @Autowired People people;

    private String handler;
    private Caller browser;

    @BeforeEach
    void somebodyAtABrowser() {
        handler = person(Role.HANDLER);
        browser = Caller.nobody(port);
    }

    @Test
    void theLoginOpensTasklistAndItsInterface() {
        HttpResponse<String> answer = browser.logIn(handler, PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith(TASKLIST));
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(browser.get(ENGINE).statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorComesToAdmin() {
        HttpResponse<String> answer = browser.logIn(person(Role.ADMINISTRATOR), PASSWORD);

        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/camunda/app/admin/default/");
        assertThat(browser.get("/camunda/app/admin/default/").statusCode()).isEqualTo(200);
    }

    @Test
    void theMailRoomComesToItsBookAndToNoTask() {
        HttpResponse<String> answer = browser.logIn(person(Role.MAIL_ROOM), PASSWORD);

        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/desk/mail-room");
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(403);
    }

    @Test
    void oneComesBackToThePageOneWanted() {
        HttpResponse<String> turnedAway = browser.get("/desk/requests/17");

        assertThat(turnedAway.statusCode()).isEqualTo(302);
        assertThat(turnedAway.headers().firstValue("Location")).get().asString().endsWith("/login");
        assertThat(browser.logIn(handler, PASSWORD).headers().firstValue("Location")).get().asString()
                .endsWith("/desk/requests/17");
    }

    @Test
    void theSessionCookieIsNewAtLoginAndHiddenFromScripts() {
        browser.get(TASKLIST);
        String before = browser.cookie(SESSION).orElseThrow().getValue();

        String cookie = browser.logIn(handler, PASSWORD).headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith(SESSION)).findFirst().orElseThrow();

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").doesNotContain(before);
    }

    @Test
    void whoLogsInAfterSomebodyElseInTheSameBrowserIsSomebodyElse() {
        String administrator = person(Role.ADMINISTRATOR);
        browser.logIn(administrator, PASSWORD);
        browser.get("/camunda/app/admin/default/");

        String before = browser.cookie(SESSION).orElseThrow().getValue();
        HttpResponse<String> answer = browser.logIn(handler, PASSWORD);

        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith(TASKLIST);
        assertThat(browser.cookie(SESSION).orElseThrow().getValue()).isNotEqualTo(before);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).doesNotContain(administrator);
        browser.get(TASKLIST);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains(handler);
        assertThat(browser.get("/camunda/app/admin/default/").statusCode()).isNotEqualTo(200);
    }

    @Test
    void aWrongPasswordIsExplainedInChineseAndLocksForAMoment() {
        HttpResponse<String> wrong = browser.logIn(handler, "wrong");

        assertThat(wrong.headers().firstValue("Location")).get().asString().endsWith("/login?error");
        assertThat(browser.get("/login?error").body()).contains("登录名或密码不正确").contains("3秒");
        assertThat(browser.logIn(handler, PASSWORD).headers().firstValue("Location")).get().asString()
                .endsWith("/login?error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-login", "O'Brien", "䶮", "a\u0000b", "*", "' or 1=1 --"})
    void aStrangeLoginIsOnlyWrong(String login) {
        assertThat(browser.logIn(login, PASSWORD).headers().firstValue("Location")).get().asString()
                .endsWith("/login?error");
    }

    @Test
    void tenWrongPasswordsLockNobodyOutForGood(@Autowired ProcessEngineConfigurationImpl engine) {
        assertThat(engine.getLoginMaxAttempts()).isEqualTo(Integer.MAX_VALUE);
        assertThat(engine.getLoginDelayMaxTime()).isEqualTo(60);
    }

    @Test
    void aLoginWithoutTheTokenOfThePageIsRefused() {
        assertThat(browser.form("/login", "username=" + handler + "&password=" + PASSWORD).statusCode()).isEqualTo(403);
    }

    @Test
    void theLogoutOfTasklistEndsEverything() {
        browser = Caller.browser(port, handler, PASSWORD);

        HttpResponse<String> answer = browser.post("/camunda/api/admin/auth/user/default/logout", "");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(browser.get(ENGINE).statusCode()).isEqualTo(401);
        assertThat(browser.get("/desk/requests/17").statusCode()).isEqualTo(302);
    }

    @Test
    void aPageOfAnotherSiteCannotActThroughTasklist() {
        browser = Caller.browser(port, handler, PASSWORD);

        assertThat(browser.send(browser.request(ENGINE + "/x/claim").header("X-XSRF-TOKEN", "guessed")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(403);
    }

    @Test
    void someoneWhoWasRemovedIsOutAtOnce(@Autowired IdentityService identity) {
        browser = Caller.browser(port, handler, PASSWORD);

        identity.deleteUser(handler);

        assertThat(browser.get(ENGINE).statusCode()).isEqualTo(403);
        assertThat(browser.get("/desk/requests/17").statusCode()).isEqualTo(403);
    }

    @Test
    void aProgramLogsInWithEachCallAndGetsNoSession() {
        Caller program = Caller.program(port, handler, PASSWORD);

        assertThat(program.get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(program.cookie(SESSION)).isEmpty();

        HttpResponse<String> stranger = browser.get("/engine-rest/task");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"Mingda\"");
        assertThat(Caller.program(port, handler, "wrong").get("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionOfTheBrowserOpensNoDoorOfTheProgramsInterface() {
        browser.logIn(handler, PASSWORD);

        assertThat(browser.get("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/css/login.css", "/v3/api-docs"})
    void thePublicSeesWithoutLogin(String address) {
        assertThat(browser.get(address).statusCode()).isEqualTo(200);
        assertThat(browser.cookie(SESSION)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/apply/sent-before", "/track", "/deadline", "/demo/mail", "/api/v1/requests/1"})
    void theLoginStandsBeforeNoPublicAddress(String address) {
        HttpResponse<String> answer = browser.get(address);

        assertThat(answer.statusCode()).isNotIn(401, 403);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("/login");
    }

    @ParameterizedTest
    @CsvSource({
        "/desk/requests, 302", "/desk/admin/people, 302", "/camunda/app/admin/default/, 302",
        "/camunda/api/engine/engine/default/user, 401", "/camunda/api/engine/engine/, 401",
        "/camunda/api/cockpit/plugin/base/static/app/plugin.js, 401",
        "/engine-rest/user, 401", "/actuator/env, 302", "/anything, 302"
    })
    void everythingElseAsksWhoYouAre(String address, int status) {
        assertThat(browser.get(address).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"HANDLER, /desk/admin/people, 403", "ADMINISTRATOR, /desk/admin/people, 404",
        "HANDLER, /desk/nothing-here, 404", "ADMINISTRATOR, /anything, 403"})
    void rolesDecideOverOurPages(Role role, String address, int status) {
        browser.logIn(person(role), PASSWORD);

        assertThat(browser.get(address).statusCode()).isEqualTo(status);
    }

    @Test
    void somebodyWithoutARoleSeesNothing() {
        browser.logIn(person(), PASSWORD);

        assertThat(browser.get("/desk/requests/1").statusCode()).isEqualTo(403);
        assertThat(browser.get(ENGINE).statusCode()).isEqualTo(403);
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(403);
    }

    @Test
    void pagesTellTheBrowserToTrustNothingElse() {
        HttpResponse<String> page = browser.get("/login");

        assertThat(page.headers().firstValue("Content-Security-Policy")).get().asString()
                .contains("default-src 'self'").contains("frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.body()).doesNotContain("<style").doesNotContain("<script").doesNotContain("style=");
        assertThat(browser.get("/track/1/reply.pdf").headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
    }

    @Test
    void theEnginesApplicationsKeepTheirOwnPolicyAndToken() {
        browser.logIn(handler, PASSWORD);

        HttpResponse<String> tasklist = browser.get(TASKLIST);

        assertThat(tasklist.headers().allValues("Content-Security-Policy")).hasSize(1)
                .first().asString().contains("nonce-");
        assertThat(browser.cookie("XSRF-TOKEN")).isPresent();
        browser.get("/login");
        assertThat(browser.cookie("MINGDA-TOKEN")).isPresent();
    }

    /** Scripts run only with the nonce that the header names. */
    @Test
    void officersWhoOpenTasklistAtTheSameMomentAllGetScriptsThatRun() {
        browser.logIn(handler, PASSWORD);

        List<HttpResponse<String>> pages =
                IntStream.range(0, 300).parallel().mapToObj(i -> browser.get(TASKLIST)).toList();

        assertThat(pages).allSatisfy(page -> {
            String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertThat(nonces("'nonce-([^']+)'", policy)).hasSize(1)
                    .isEqualTo(nonces("nonce=\"([^\"]+)\"", page.body()));
        });
        assertThat(pages).extracting(page -> nonces("nonce=\"([^\"]+)\"", page.body())).doesNotHaveDuplicates();
    }

    private static Set<String> nonces(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private String person(Role... roles) {
        String login = "p" + UUID.randomUUID().toString().substring(0, 8);
        people.create(new Person(login, "王小明", null, Set.of(roles), null), PASSWORD);
        return login;
    }
}

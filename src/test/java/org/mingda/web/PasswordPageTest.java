package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.process.Caller;
import org.mingda.support.Permissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;

/** Everybody who works here changes the own password, over HTTP at the running product. */
class PasswordPageTest extends DeskTest {

    private static final String PAGE = "/desk/password";
    private static final String ENGINE = "/camunda/api/engine/engine/default/task";
    private static final String OLD = Permissions.PASSWORD;
    private static final String NEW = "Another-2027-pass";

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired JdbcClient database;

    private String officer;
    private Caller browser;

    @BeforeEach
    void anOfficerAtABrowser() {
        officer = person(Role.HANDLER);
        browser = Caller.browser(port, officer, OLD);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"HANDLER", "MAIL_ROOM", "ADMINISTRATOR"})
    void theNewPasswordOpensEverythingAndTheOldOneNothing(Role role) {
        String login = person(role);
        browser = Caller.nobody(port);
        browser.logIn(login, OLD);

        HttpResponse<String> answer = change(OLD, NEW, NEW);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.get(PAGE).body()).contains("密码已修改");
        assertThat(logsIn(login, NEW)).isTrue();
        assertThat(logsIn(login, OLD)).isFalse();
    }

    @Test
    void aProgramNeedsTheNewPasswordToo() {
        change(OLD, NEW, NEW);

        assertThat(Caller.program(port, officer, NEW).get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(Caller.program(port, officer, OLD).get("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    void theSessionsOfThisPersonOnOtherDevicesEndAndNobodyElses() {
        Caller elsewhere = Caller.browser(port, officer, OLD);
        Caller tasklistElsewhere = Caller.browser(port, officer, OLD);
        Caller colleague = Caller.browser(port, person(Role.HANDLER), OLD);
        String before = session(browser);

        change(OLD, NEW, NEW);

        assertThat(session(browser)).isNotEqualTo(before);
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        assertThat(browser.get(ENGINE).statusCode()).isEqualTo(200);
        assertThat(colleague.get("/desk").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/desk").headers().firstValue("Location")).get().asString().endsWith("/login");
        assertThat(tasklistElsewhere.get(ENGINE).statusCode()).isEqualTo(401);
        assertThat(tasklistElsewhere.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void theSessionThatWentOnUnderANewIdCanBeEndedTooAndOneThatWasLeftIsForgotten(@Autowired SessionRegistry known) {
        change(OLD, NEW, NEW);
        Caller first = browser;
        browser = Caller.browser(port, officer, NEW);

        change(NEW, OLD, OLD);

        assertThat(first.get("/desk").statusCode()).isEqualTo(302);
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        assertThat(known.getAllSessions(officer, true)).extracting(SessionInformation::getSessionId)
                .containsExactly(session(browser));
    }

    @Test
    void aWrongCurrentPasswordIsRefusedAndLocksLikeAWrongLogin() {
        Caller elsewhere = Caller.browser(port, officer, OLD);

        HttpResponse<String> wrong = change("Wrong-2026-pass", NEW, NEW);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("现在的密码不正确", "3秒");
        assertThat(change(OLD, NEW, NEW).body()).contains("现在的密码不正确");
        assertThat(logsIn(officer, OLD)).isFalse();
        assertThat(elsewhere.get("/desk").statusCode()).isEqualTo(200);
        lockRunsOut();
        assertThat(logsIn(officer, OLD)).isTrue();
    }

    @Test
    void eachFurtherWrongOneLocksLonger() {
        for (int tries = 1; tries <= 3; tries++) {
            change("Wrong-2026-pass", NEW, NEW);

            assertThat(wrongTries()).isEqualTo(tries);
            assertThat(change(OLD, NEW, NEW).statusCode()).isEqualTo(422);
            lockRunsOut();
        }
        assertThat(change(OLD, NEW, NEW).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "Ab-1, 至少10个字符", "ABCDEF-2026, 至少含1个小写字母", "abcdef-2026, 至少含1个大写字母",
        "Abcdef-ghijk, 至少含1个数字", "Abcdefg2026, 至少含1个半角符号", "王小明-Abc-2026, 不含登录名"
    })
    void aWeakPasswordIsRefusedWithTheRuleItBreaks(String weak, String rule) {
        HttpResponse<String> refused = change(OLD, weak, weak);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("新密码应当" + rule).containsOnlyOnce("<p>新密码应当");
        assertThat(wrongTries()).isZero();
        assertThat(logsIn(officer, weak)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Sample-2026-pass, Another-2027-pass, Another-2027-Pass, 两次输入的新密码不一样",
        "Sample-2026-pass, Sample-2026-pass, Sample-2026-pass, 与现在的密码相同",
        "'', Another-2027-pass, Another-2027-pass, 请填写全部三项", "Sample-2026-pass, '', '', 请填写全部三项"
    })
    void aSlipIsNamedAndCostsNoTry(String current, String next, String repeated, String said) {
        HttpResponse<String> refused = change(current, next, repeated);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(said);
        assertThat(wrongTries()).isZero();
        assertThat(logsIn(officer, OLD)).isTrue();
    }

    @Test
    void nothingTypedComesBackAfterARefusal() throws Exception {
        var weak = send(officer, PAGE, "currentPassword", OLD, "newPassword", "weak-one", "repeated", "weak-one");
        var wrong = send(officer, PAGE, "currentPassword", "Wrong-2026", "newPassword", NEW, "repeated", NEW);

        assertThat(text(weak) + weak.getModelAndView().getModel()).contains("密码没有修改").doesNotContain(OLD, "weak-one");
        assertThat(text(wrong) + wrong.getModelAndView().getModel()).contains("密码没有修改")
                .doesNotContain("Wrong-2026", NEW);
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        HttpResponse<String> forged = browser.form(PAGE, "currentPassword=" + OLD + "&newPassword=" + NEW
                + "&repeated=" + NEW);

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(logsIn(officer, OLD)).isTrue();
    }

    @Test
    void whoIsNotLoggedInIsAskedWhoTheyAre() {
        assertThat(Caller.nobody(port).get(PAGE).headers().firstValue("Location")).get().asString().endsWith("/login");
    }

    private HttpResponse<String> change(String current, String next, String repeated) {
        return browser.submit(PAGE, "currentPassword", current, "newPassword", next, "repeated", repeated);
    }

    private boolean logsIn(String login, String password) {
        return !Caller.nobody(port).logIn(login, password).headers().firstValue("Location").orElseThrow()
                .endsWith("?error");
    }

    private static String session(Caller caller) {
        return caller.cookie("MINGDASESSION").orElseThrow().getValue();
    }

    private int wrongTries() {
        return database.sql("select coalesce(attempts_, 0) from act_id_user where id_ = ?").param(officer)
                .query(Integer.class).single();
    }

    private void lockRunsOut() {
        database.sql("update act_id_user set lock_exp_time_ = now() - interval '1 day' where id_ = ?").param(officer)
                .update();
    }

    private String person(Role role) {
        String login = "w" + UUID.randomUUID().toString().substring(0, 8);
        people.create(new Person(login, "王小明", login + "@example.cn", Set.of(role),
                role == Role.HANDLER ? Permissions.UNIT : null, Permissions.AGENCY), OLD);
        return login;
    }
}

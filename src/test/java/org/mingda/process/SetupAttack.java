package org.mingda.process;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mingda.account.Role;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody without login who wants to become administrator, in a house that for a moment has none. */
@MingdaTest
abstract class SetupAttack {

    private static final String ADMINISTRATORS = Role.ADMINISTRATOR.id();

    @LocalServerPort int port;
    @Autowired IdentityService identity;

    private List<String> administrators;

    /** All the ways to write the address. */
    static Stream<String> spellings() {
        return Stream.of(
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin//setup/default/user/create",
                "//camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/auth/../setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/setup/%64efault/user/create",
                "/camunda/api/admin%2Fsetup/default/user/create",
                "/camunda/api/admin/setup%2Fdefault/user/create",
                "/camunda/api/admin/setup;x=1/default/user/create",
                "/camunda/api/admin;x/setup/default/user/create",
                "/camunda/api/admin/setup/default;x=1/user/create",
                "/camunda/api/admin/%2e/setup/default/user/create",
                "/camunda/api/admin/%2573etup/default/user/create",
                "/camunda/api/admin/SETUP/default/user/create",
                "/CAMUNDA/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create?_method=GET",
                "/camunda/api/admin/setup/default/user/create.json",
                "/camunda/api/admin/setup/other/user/create");
    }

    @BeforeEach
    void nobodyIsAdministrator() {
        administrators = identity.createUserQuery().memberOfGroup(ADMINISTRATORS).list().stream()
                .map(User::getId).toList();
        administrators.forEach(login -> identity.deleteMembership(login, ADMINISTRATORS));
    }

    @AfterEach
    void theyAreAgain() {
        identity.createUserQuery().memberOfGroup(ADMINISTRATORS).list()
                .forEach(intruder -> identity.deleteUser(intruder.getId()));
        administrators.forEach(login -> identity.createMembership(login, ADMINISTRATORS));
    }

    /** The answer's status; the attacker has the token that every visitor gets. */
    int attack(Caller caller, String method, String address) {
        String login = "evil" + UUID.randomUUID().toString().substring(0, 8);
        String body = "{\"profile\":{\"id\":\"" + login + "\",\"firstName\":\"恶\",\"lastName\":\"意\",\"email\":\"e@example.cn\"},"
                + "\"credentials\":{\"password\":\"Evil-2026-pass\"}}";
        return caller.send(caller.request(address)
                .header("Content-Type", "application/json")
                .header("X-HTTP-Method-Override", "POST")
                .method(method, BodyPublishers.ofString(body))).statusCode();
    }

    long intruders() {
        return identity.createUserQuery().memberOfGroup(ADMINISTRATORS).count();
    }
}

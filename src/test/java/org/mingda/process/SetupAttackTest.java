package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** CVE-2026-77226 in the product as it runs: the setup address is closed, however it is written. */
class SetupAttackTest extends SetupAttack {

    @Autowired People people;

    @ParameterizedTest
    @MethodSource("spellings")
    void nobodyBecomesAdministratorWithoutLogin(String address) {
        Caller stranger = Caller.nobody(port);
        stranger.get("/camunda/app/admin/default/");
        for (String method : new String[] {"POST", "PUT", "GET", "HEAD", "OPTIONS", "PATCH", "DELETE"}) {
            assertThat(attack(stranger, method, address)).as(method).isIn(302, 400, 401, 403, 404, 405);
        }

        assertThat(intruders()).isZero();
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void neitherDoesAnOfficer(String address) {
        String login = "o" + UUID.randomUUID().toString().substring(0, 8);
        people.create(new Person(login, "王小明", null, Set.of(Role.HANDLER), null), "Sample-2026-pass");
        Caller officer = Caller.browser(port, login, "Sample-2026-pass");

        assertThat(attack(officer, "POST", address)).isIn(302, 400, 403, 404, 405);

        assertThat(intruders()).isZero();
    }

    @Test
    void theSecondLoginOfCamundaIsClosedToo() {
        Caller stranger = Caller.nobody(port);

        assertThat(stranger.form("/camunda/api/admin/auth/user/default/login/admin", "username=admin&password=x")
                .statusCode()).isEqualTo(401);
    }
}

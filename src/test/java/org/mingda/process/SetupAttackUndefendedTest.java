package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** CVE-2026-77226 without our closed doors: a stranger really becomes administrator, so the other test can fail. */
@Import(UndefendedEngine.WithoutDoors.class)
class SetupAttackUndefendedTest extends SetupAttack {

    @Test
    void aStrangerBecomesAdministrator() {
        Caller stranger = Caller.nobody(port);
        stranger.get("/camunda/api/admin/auth/user/default");

        int status = attack(stranger, "POST", "/camunda/api/admin/setup/default/user/create");

        assertThat(status).isEqualTo(204);
        assertThat(intruders()).isEqualTo(1);
    }
}

package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;

/** CVE-2026-109432 without our guards: the hole is really there, so the tests beside this one can fail. */
@Import(UndefendedEngine.WithoutGateAndGuard.class)
class ExpressionAttackUndefendedTest extends ExpressionAttack {

    @ParameterizedTest
    @MethodSource("nested")
    void anOfficerMakesTheBirdSing(Attack attack) {
        for (String way : ways()) {
            int before = canary.songs();

            as(officer, way, attack);

            assertThat(canary.songs()).as(way).isGreaterThan(before);
        }
    }

    @ParameterizedTest
    @MethodSource("stored")
    void aStoredFilterMakesTheBirdSing(Attack attack) {
        int before = canary.songs();
        as(administrator, "/engine-rest", attack);

        filters.createFilterQuery().filterName("trap").list().forEach(trap -> {
            letEverybodyReadOnce(trap);
            as(officer, "/engine-rest", new Attack("GET", "/filter/" + trap.getId() + "/list", ""));
            filters.deleteFilter(trap.getId());
        });

        assertThat(canary.songs()).isGreaterThan(before);
    }
}

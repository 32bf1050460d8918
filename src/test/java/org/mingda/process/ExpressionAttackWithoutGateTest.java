package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;

/** CVE-2026-109432 with the filter gone: the engine evaluates no expression that is not our own. */
@Import(UndefendedEngine.WithoutGate.class)
class ExpressionAttackWithoutGateTest extends ExpressionAttack {

    @ParameterizedTest
    @MethodSource("nested")
    void theEngineItselfRefuses(Attack attack) {
        for (String way : ways()) {
            assertThat(as(administrator, way, attack).statusCode()).as(way).isGreaterThanOrEqualTo(400);
            assertThat(as(officer, way, attack).statusCode()).as(way).isGreaterThanOrEqualTo(400);
        }

        assertThat(canary.songs()).isZero();
    }

    @ParameterizedTest
    @MethodSource("stored")
    void whatAnAdministratorStoresIsNotEvaluatedEither(Attack attack) {
        as(administrator, "/engine-rest", attack);

        filters.createFilterQuery().filterName("trap").list().forEach(trap -> {
            letEverybodyReadOnce(trap);
            assertThat(as(officer, "/engine-rest", new Attack("GET", "/filter/" + trap.getId() + "/list", ""))
                    .statusCode()).isGreaterThanOrEqualTo(400);
            filters.deleteFilter(trap.getId());
        });

        assertThat(canary.songs()).isZero();
    }
}

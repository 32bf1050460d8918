package org.mingda.process;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** CVE-2026-109432 in the product as it runs: nothing gets as far as the engine. */
class ExpressionAttackTest extends ExpressionAttack {

    private static final int NOBODY_SINGS = 0;

    @ParameterizedTest
    @MethodSource("all")
    void theGateRefusesTheAttackOfAnAdministratorAndOfAnOfficer(Attack attack) {
        for (String way : ways()) {
            assertThat(as(administrator, way, attack).statusCode()).as(way).isEqualTo(400);
            assertThat(as(officer, way, attack).statusCode()).as(way).isIn(400, 403);
        }

        assertThat(canary.songs()).isEqualTo(NOBODY_SINGS);
    }

    @Test
    void noOtherEncodingOrTypeLeadsAroundTheGate() {
        Attack attack = nested().findFirst().orElseThrow();
        for (String way : ways()) {
            assertThat(sentAs(way, attack, "application/json;charset=UTF-16", UTF_16)).isEqualTo(415);
            assertThat(sentAs(way, attack, "application/json;charset=IBM037", Charset.forName("IBM037"))).isEqualTo(415);
            assertThat(sentAs(way, attack, "application/json", UTF_16)).isEqualTo(400);
            assertThat(sentAs(way, attack, "application/json", UTF_16LE)).isEqualTo(400);
            assertThat(sentAs(way, attack, "text/plain", UTF_8)).isEqualTo(400);
            assertThat(sentAs(way, attack, "no type", UTF_8)).isIn(400, 415);
            assertThat(sentAs(way, attack, "multipart/form-data; boundary=x", UTF_8)).isGreaterThanOrEqualTo(400);
        }

        assertThat(canary.songs()).isEqualTo(NOBODY_SINGS);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThat(as(officer, "/engine-rest", new Attack("POST", "/task", "{\"assignee\":")).statusCode()).isEqualTo(400);
    }

    @Test
    void theFiltersOfTheHouseStillWork() {
        for (String way : ways()) {
            assertThat(as(officer, way, new Attack("POST", "/filter/{filter}/list", "{}")).statusCode()).isEqualTo(200);
            assertThat(as(officer, way, new Attack("GET", "/filter/{filter}/count", "")).statusCode()).isEqualTo(200);
            assertThat(as(officer, way, new Attack("POST", "/task", "{\"assignee\":\"x\"}")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aForeignExpressionThatIsAlreadyInTheDatabaseIsNotEvaluated() {
        Filter trap = storedFilter("trap", "${canary.sing()}");

        for (String way : ways()) {
            assertThat(as(officer, way, new Attack("GET", "/filter/" + trap.getId() + "/list", "")).statusCode())
                    .isGreaterThanOrEqualTo(400);
        }

        assertThat(canary.songs()).isEqualTo(NOBODY_SINGS);
        filters.deleteFilter(trap.getId());
    }

    private int sentAs(String way, Attack attack, String type, Charset charset) {
        return as(officer, way, attack, type, charset).statusCode();
    }
}

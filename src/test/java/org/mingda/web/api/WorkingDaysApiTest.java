package org.mingda.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.support.MingdaTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@MingdaTest
class WorkingDaysApiTest {

    private static final String PATH = "/api/v1/working-days";

    @LocalServerPort int port;

    private Calling calling;

    @BeforeEach
    void call() {
        calling = new Calling(port);
    }

    @Test
    void everyDayHasItsKindAndName() {
        JsonNode answer = calling.get(PATH + "?from=2026-09-28&to=2026-10-11");

        assertThat(answer.path("count").asInt()).as(answer.toString()).isEqualTo(6);
        assertThat(answer.path("provisional").asBoolean(true)).isFalse();
        assertThat(answer.path("days")).hasSize(14);
        assertThat(answer.at("/days/0").toString()).isEqualTo(
                "{\"date\":\"2026-09-28\",\"working\":true,\"kind\":\"workday\",\"provisional\":false}");
        assertThat(answer.at("/days/3").toString()).contains("\"working\":false,\"kind\":\"holiday\",\"name\":\"国庆");
        assertThat(answer.at("/days/12").toString()).contains("\"working\":true,\"kind\":\"adjusted-workday\"");
        assertThat(answer.at("/days/13").toString()).contains("\"working\":false,\"kind\":\"weekend\"");
    }

    @Test
    void daysOfAYearThatIsNotPublishedAreProvisional() {
        JsonNode answer = calling.get(PATH + "?from=2026-12-31&to=2027-01-01");

        assertThat(answer.path("provisional").asBoolean()).isTrue();
        assertThat(answer.path("unpublishedYears").toString()).isEqualTo("[2027]");
        assertThat(answer.at("/days/0/provisional").asBoolean(true)).isFalse();
        assertThat(answer.at("/days/1/provisional").asBoolean()).isTrue();
    }

    @Test
    void threeYearsAreAnsweredAndOneDayMoreIsNot() {
        assertThat(calling.get(PATH + "?from=2024-01-01&to=2026-12-31").path("count").asInt()).isGreaterThan(740);
        calling.get(PATH + "?from=2024-01-01&to=2027-01-01");
        assertThat(calling.errors(400)).containsExactly("to: 日期与 2024-01-01 相距太远：最多 1095 天。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "?to=2026-01-01 | from: 请填写这一项。",
        "?from=2026-01-01 | to: 请填写这一项。",
        "?from=2026-13-01&to=2026-01-01 | from: 日期无法识别：应为真实的日期，写作 2026-09-18 的形式。",
        "?from=1999-12-31&to=2000-01-01 | from: 日期应在 2000 年至 2100 年之间。",
        "?from=2026-01-02&to=2026-01-01 | to: 末日不能早于首日 2026-01-02。"})
    void whatIsNoRangeIsRefused(String query, String error) {
        calling.get(PATH + query);

        assertThat(calling.errors(400)).containsExactly(error);
    }

    @Test
    void theDescriptionKnowsAllQuestionsAboutTheLaw() {
        JsonNode description = calling.get("/v3/api-docs");

        assertThat(description.path("paths").fieldNames()).toIterable()
                .contains("/api/v1/deadlines", "/api/v1/fees", "/api/v1/working-days");
        JsonNode deadlines = description.at("/paths/~1api~1v1~1deadlines/post");
        assertThat(deadlines.path("summary").asText()).isEqualTo("计算答复期限");
        assertThat(deadlines.path("responses").fieldNames()).toIterable().contains("200", "400", "422");
        assertThat(description.at("/components/schemas/DeadlineEvent/properties/type/enum")).hasSize(16);
        assertThat(description.at("/components/schemas/DeadlineQuestion/required").toString())
                .isEqualTo("[\"channel\",\"received\"]");
        assertThat(description.at("/paths/~1api~1v1~1working-days/get/parameters/1/required").asBoolean()).isTrue();
    }
}

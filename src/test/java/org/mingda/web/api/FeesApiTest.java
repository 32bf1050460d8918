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
class FeesApiTest {

    private static final String PATH = "/api/v1/fees";

    @LocalServerPort int port;

    private Calling calling;

    @BeforeEach
    void call() {
        calling = new Calling(port);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 0", "11, 100", "30, 2000", "31, 2200", "40, 4000", "41, 4300", "50, 7000", "51, 7400"})
    void itemsOfAMonthAreChargedProgressively(int items, int amount) {
        JsonNode answer = calling.post(PATH, "{\"method\":\"per-item\",\"itemsThisMonth\":" + items + "}");

        assertThat(answer.path("amount").asInt(-1)).as(answer.toString()).isEqualTo(amount);
        assertThat(answer.path("currency").asText()).isEqualTo("CNY");
    }

    @ParameterizedTest
    @CsvSource({"30, 0", "31, 10", "100, 700", "101, 720", "200, 2700", "201, 2740"})
    void pagesOfARequestAreChargedProgressively(int pages, int amount) {
        JsonNode answer = calling.post(PATH, "{\"method\":\"per-page\",\"pages\":" + pages + "}");

        assertThat(answer.path("amount").asInt(-1)).as(answer.toString()).isEqualTo(amount);
    }

    @Test
    void theStepsAddUpToTheAmount() {
        JsonNode steps = calling.post(PATH, "{\"method\":\"per-item\",\"itemsThisMonth\":31}").path("steps");

        assertThat(steps).hasSize(3);
        assertThat(steps.get(1).toString()).isEqualTo("{\"from\":11,\"to\":30,\"price\":100,\"amount\":2000,"
                + "\"article\":\"信息处理费管理办法第四条\"}");
        assertThat(steps.get(2).path("amount").asInt()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{} | method: 请填写这一项。",
        "{\"method\": \"per-kilo\", \"pages\": 1} | method: 应为以下之一：per-item, per-page",
        "{\"method\": \"per-item\"} | itemsThisMonth: 请填写这一项。",
        "{\"method\": \"per-page\"} | pages: 请填写这一项。",
        "{\"method\": \"per-item\", \"itemsThisMonth\": 5, \"pages\": 5} | pages: per-item 没有这一项，请去掉。",
        "{\"method\": \"per-page\", \"itemsThisMonth\": 5, \"pages\": 5} | itemsThisMonth: per-page 没有这一项，请去掉。",
        "{\"method\": \"per-item\", \"itemsThisMonth\": -1} | itemsThisMonth: 应为 0 至 10000 的整数。",
        "{\"method\": \"per-item\", \"itemsThisMonth\": 10001} | itemsThisMonth: 应为 0 至 10000 的整数。",
        "{\"method\": \"per-page\", \"pages\": 1000001} | pages: 应为 0 至 1000000 的整数。",
        "{\"method\": \"per-page\", \"pages\": 2.5} | pages: 这一项不符合接口说明：类型不对，或者没有这一项。",
        "{\"method\": \"per-page\", \"pages\": \"2\"} | pages: 这一项不符合接口说明：类型不对，或者没有这一项。",
        "{\"method\": \"per-page\", \"pages\": 99999999999} | pages: 这一项不符合接口说明：类型不对，或者没有这一项。",
        "{\"method\": \"per-page\", \"pages\": 40, \"on\": \"May\"}"
                + " | on: 日期无法识别：应为真实的日期，写作 2026-09-18 的形式。",
        "{\"method\": \"per-page\", \"pages\": 40, \"on\": \"2020-12-31\"} | on: 2020-12-31 尚无信息处理费标准，不得收费。"})
    void whatCannotBeChargedIsRefused(String body, String error) {
        calling.post(PATH, body);

        assertThat(calling.errors(400)).containsExactly(error);
    }
}

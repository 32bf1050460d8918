package org.mingda.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.letter.Correspondence;
import org.mingda.request.Requests;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

@MingdaTest
class RequestsApiTest {

    private static final String BODY = """
            {"agency": "qingshi-land", "content": "某文件", "formWanted": "ELECTRONIC", "delivery": "EMAIL",
             "kind": "NATURAL", "name": "甄如许", "idType": "ID_CARD", "idNumber": "11010519491231002X",
             "email": "applicant@example.test"}""";

    @LocalServerPort int port;
    @Autowired ObjectMapper json;
    @Autowired Requests requests;
    @Autowired Correspondence correspondence;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String key = UUID.randomUUID().toString();
    private HttpResponse<String> answer;

    @BeforeEach
    void submit() throws Exception {
        post(BODY, "Idempotency-Key", key);
    }

    @Test
    void aSubmissionIsAnsweredWithNumberCodeAndDates() throws Exception {
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(header(HttpHeaders.LOCATION)).isEqualTo("/api/v1/requests/" + text("number"));
        assertThat(text("receivedOn")).isEqualTo("2026-09-18");
        assertThat(text("dueOn")).isEqualTo("2026-10-22");
        assertThat(requests.opens(text("number"), text("accessCode"))).isTrue();
    }

    @Test
    void theSameKeyAgainGivesTheSameAnswer() throws Exception {
        String first = answer.body();
        post(BODY, "Idempotency-Key", key);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(first);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() throws Exception {
        post(BODY.replace("某文件", "另一文件"), "Idempotency-Key", key);

        assertProblem(422, "标识已被使用");
    }

    @Test
    void aMissingKeyIsRefused() throws Exception {
        post(BODY);

        assertProblem(400, "缺少 Idempotency-Key");
    }

    @Test
    void eachWrongFieldIsNamedInTheLanguageOfTheCaller() throws Exception {
        String wrong = BODY.replace("甄如许", "").replace("1231002X", "1231002Y");
        post(wrong, "Idempotency-Key", "another");
        assertProblem(400, "申请内容有误");
        assertThat(errors()).containsExactly("name: 请填写申请人的姓名或者名称。",
                "idNumber: 居民身份证号码不对：应为 18 位，最后一位是数字或者 X。请核对是否有错字。");

        post(wrong, "Idempotency-Key", "another", "Accept-Language", "fr, en-GB;q=0.8, zh;q=0.5");
        assertProblem(400, "The request has mistakes");
        assertThat(errors()).first().isEqualTo("name: Enter the name of the applicant.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"delivery\": \"EMAIL\" | \"delivery\": \"PIGEON\" | delivery: 应为以下之一：EMAIL, PORTAL, POST, COUNTER",
        "\"name\": \"甄如许\" | \"name\": 42 | name: 这一项不符合接口说明",
        "\"name\": \"甄如许\" | \"name\": [\"甄\"] | name: 这一项不符合接口说明",
        "\"delivery\": \"EMAIL\" | \"delivery\": 1 | delivery: ",
        "\"name\": \"甄如许\" | \"name\": \"甄\", \"attachments\": [] | attachments: 这一项不符合接口说明"})
    void whatDoesNotFitTheDescriptionIsNamed(String right, String wrong, String error) throws Exception {
        post(BODY.replace(right, wrong), "Idempotency-Key", "another");

        assertProblem(400, "请求内容无法读取");
        assertThat(errors()).singleElement().asString().startsWith(error.strip());
    }

    @ParameterizedTest
    @CsvSource({"'{', 400", "'', 400", "'[]', 400", "'null', 400"})
    void whatIsNoObjectIsRefused(String body, int status) throws Exception {
        post(body, "Idempotency-Key", "another");

        assertProblem(status, "请求内容无法读取");
    }

    @Test
    void whatTheServerItselfRefusesIsAProblemDetailToo() throws Exception {
        post(BODY, "Idempotency-Key", "another", "Content-Type", "text/plain");
        assertProblem(415, "这个请求无法处理");
        post(BODY.replace("某文件", "字".repeat(100_000)), "Idempotency-Key", "another");
        assertProblem(413, "上传的内容太大");
        send(request("/api/v1/requests").DELETE());
        assertProblem(405, "不能这样打开");
        get("/api/v1/nothing");
        assertProblem(404, "没有这一页");
    }

    @Test
    void theStatusExplainsEveryDayAndLinksTheLetters() throws Exception {
        String number = text("number");
        String code = text("accessCode");
        correspondence.issueReceipt(number);
        get("/api/v1/requests/" + number, "X-Access-Code", code);

        JsonNode status = json.readTree(answer.body());
        assertThat(status.at("/stage").asText()).isEqualTo("REGISTRATION");
        assertThat(status.at("/milestones/0/text").asText()).isEqualTo("您提交了申请");
        assertThat(status.at("/due/on").asText()).isEqualTo("2026-10-22");
        assertThat(status.at("/due/days/0/date").asText()).isEqualTo("2026-09-19");
        assertThat(status.at("/due/days/1/why").asText()).contains("调休上班");
        assertThat(status.at("/letters/0/title").asText()).contains("回执");

        get(status.at("/letters/0/href").asText(), "X-Access-Code", code);
        assertThat(answer.body()).startsWith("%PDF-");
        assertThat(header(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/pdf");
        get("/api/v1/requests/" + number, "X-Access-Code", code, "Accept-Language", "en");
        JsonNode english = json.readTree(answer.body());
        assertThat(english.at("/milestones/0/text").asText()).isEqualTo("You sent the request");
        assertThat(english.at("/due/days/0/why").asText()).isEqualTo("Weekend (Saturday), not counted");
    }

    @Test
    void unknownNumbersAndWrongCodesAreIndistinguishable() throws Exception {
        String number = text("number");
        String code = text("accessCode");
        get("/api/v1/requests/" + number, "X-Access-Code", "wrong");
        String wrong = answer.body().replace(number, "");
        assertProblem(404, "编号与查询码不相符");
        get("/api/v1/requests/QS1999-99999", "X-Access-Code", code);
        assertThat(answer.body().replace("QS1999-99999", "")).isEqualTo(wrong);
        get("/api/v1/requests/" + number);
        assertThat(answer.body().replace(number, "")).isEqualTo(wrong);
        get("/api/v1/requests/" + number + "/letters/" + UUID.randomUUID(), "X-Access-Code", code);
        assertProblem(404, "编号与查询码不相符");
    }

    @Test
    void theInterfaceDescribesItself() throws Exception {
        get("/v3/api-docs");
        JsonNode description = json.readTree(answer.body());

        assertThat(description.at("/paths").fieldNames()).toIterable().contains("/api/v1/requests",
                "/api/v1/requests/{number}", "/api/v1/requests/{number}/letters/{id}")
                .allMatch(path -> path.startsWith("/api/"));
        JsonNode submit = description.at("/paths/~1api~1v1~1requests/post");
        assertThat(submit.at("/responses").fieldNames()).toIterable().contains("201", "400", "413", "415", "422");
        assertThat(submit.at("/parameters/0/name").asText()).isEqualTo("Idempotency-Key");
        assertThat(description.at("/components/schemas/NewRequest/required")).hasSize(8);
        assertThat(description.at("/components/schemas/NewRequest/properties/delivery/enum")).hasSize(4);
    }

    private void post(String body, String... headers) throws Exception {
        HttpRequest.Builder request = request("/api/v1/requests").POST(BodyPublishers.ofString(body));
        if (!List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        send(headers.length == 0 ? request : request.headers(headers));
    }

    private void get(String path, String... headers) throws Exception {
        send(headers.length == 0 ? request(path) : request(path).headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private void send(HttpRequest.Builder request) throws Exception {
        answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void assertProblem(int status, String title) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(HttpHeaders.CONTENT_TYPE)).startsWith("application/problem+json");
        assertThat(text("title")).isEqualTo(title);
        assertThat(json.readTree(answer.body()).at("/status").asInt()).isEqualTo(status);
    }

    private List<String> errors() throws Exception {
        return json.readTree(answer.body()).at("/errors").findParents("field").stream()
                .map(error -> error.get("field").asText() + ": " + error.get("message").asText()).toList();
    }

    private String text(String field) throws Exception {
        return json.readTree(answer.body()).at("/" + field).asText();
    }

    private String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

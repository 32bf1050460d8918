package org.mingda.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingda.support.MingdaTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Of one address the interface takes five submissions an hour without asking; a program cannot be asked for more. */
@MingdaTest
class CrowdedApiTest {

    private static final String BODY = """
            {"agency": "qingshi-land", "content": "某文件", "formWanted": "ELECTRONIC", "delivery": "EMAIL",
             "kind": "NATURAL", "name": "甄如许", "idType": "ID_CARD", "idNumber": "11010519491231002X",
             "email": "applicant@example.test"}""";
    private static final String PATH = "/api/v1/requests";

    @LocalServerPort int port;

    private final String key = UUID.randomUUID().toString();

    @Test
    void tooManySubmissionsAreToldWhenToComeAgainAndHowElse() {
        Calling calling = new Calling(port);
        IntStream.range(0, 5).forEach(i -> submit(calling, key + i, "zh"));
        assertThat(calling.status()).isEqualTo(201);

        JsonNode problem = submit(calling, key + 5, "zh");

        assertThat(calling.errors(429)).isEmpty();
        assertThat(problem.path("title").asText()).isEqualTo("提交得太频繁");
        assertThat(problem.path("detail").asText()).contains("Retry-After", "邮寄", "行政机关不会拒收");
        assertThat(calling.answer().headers().firstValueAsLong("Retry-After")).hasValue(3600);
        assertThat(submit(calling, key + 6, "en").path("detail").asText()).contains("by post or in person");
        assertThat(submit(calling, key + 4, "zh").path("number").asText()).as("sent again").startsWith("QS");
    }

    private JsonNode submit(Calling calling, String idempotencyKey, String language) {
        return calling.post(PATH, BODY, "Idempotency-Key", idempotencyKey, "Accept-Language", language,
                "X-Forwarded-For", "203.0.113.200");
    }
}

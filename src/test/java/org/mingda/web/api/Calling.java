package org.mingda.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** A program that calls the interface, without login, cookies or token. */
final class Calling {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String home;
    private HttpResponse<String> answer;

    Calling(int port) {
        home = "http://localhost:" + port;
    }

    JsonNode post(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    JsonNode get(String path) {
        return send(request(path));
    }

    int status() {
        return answer.statusCode();
    }

    HttpResponse<String> answer() {
        return answer;
    }

    /** Each error as {@code field: message}; fails when the answer is no problem detail of this status. */
    List<String> errors(int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return StreamSupport.stream(tree().path("errors").spliterator(), false)
                .map(error -> error.path("field").asText() + ": " + error.path("message").asText()).toList();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(home + path));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return tree();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode tree() {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}

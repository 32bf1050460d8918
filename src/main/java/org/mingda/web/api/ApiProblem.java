package org.mingda.web.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Why a call is refused; becomes a problem detail in the caller's language. */
class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Duration A_WHILE = Duration.ofMinutes(15);

    private final HttpStatus status;
    private final String kind;
    private final transient Map<String, String> errors;
    private final Duration wait;

    ApiProblem(HttpStatus status, String kind) {
        this(status, kind, Map.of());
    }

    /** @param errors field to message; the messages say what to do */
    ApiProblem(HttpStatus status, String kind, Map<String, String> errors) {
        this(status, kind, errors, A_WHILE);
    }

    private ApiProblem(HttpStatus status, String kind, Map<String, String> errors, Duration wait) {
        super(kind);
        this.status = status;
        this.kind = kind;
        this.errors = errors;
        this.wait = wait;
    }

    /** Too many calls; says in {@code Retry-After} when the next one is welcome. */
    static ApiProblem later(String kind, Duration wait) {
        return new ApiProblem(HttpStatus.TOO_MANY_REQUESTS, kind, Map.of(), wait);
    }

    Duration waitFor() {
        return wait;
    }

    HttpStatus status() {
        return status;
    }

    /** Names the sentences {@code api.….title} and {@code .detail} of the messages. */
    String kind() {
        return kind;
    }

    List<FieldProblem> errors() {
        return errors.entrySet().stream().map(error -> new FieldProblem(error.getKey(), error.getValue())).toList();
    }

    /** What is wrong with one field. */
    record FieldProblem(String field, String message) {}
}

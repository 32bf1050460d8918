package org.mingda.web.api;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Why a call is refused; becomes a problem detail in the caller's language. */
class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String kind;
    private final transient Map<String, String> errors;

    ApiProblem(HttpStatus status, String kind) {
        this(status, kind, Map.of());
    }

    /** @param errors field to message; the messages say what to do */
    ApiProblem(HttpStatus status, String kind, Map<String, String> errors) {
        super(kind);
        this.status = status;
        this.kind = kind;
        this.errors = errors;
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

package org.mingda.web.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingda.intake.SubmissionKeyReused;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers of the interface to what cannot be done: problem details (RFC 9457) that name each wrong field. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {

    private final MessageSource messages;

    ApiProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ApiProblem refused, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(refused.status());
        problem.setTitle(say("api." + refused.kind() + ".title", locale));
        problem.setDetail(say("api." + refused.kind() + ".detail", locale, refused.errors().size()));
        if (!refused.errors().isEmpty()) {
            problem.setProperty("errors", refused.errors());
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(refused.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refused.status() == HttpStatus.TOO_MANY_REQUESTS) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(refused.waitFor().toSeconds()));
        }
        return answer.body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> keyReused(SubmissionKeyReused reused, Locale locale) {
        return refused(new ApiProblem(HttpStatus.UNPROCESSABLE_ENTITY, "keyReused"), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable, Locale locale) {
        return refused(new ApiProblem(HttpStatus.BAD_REQUEST, "malformed", field(unreadable.getCause(), locale)), locale);
    }

    private Map<String, String> field(Throwable cause, Locale locale) {
        if (!(cause instanceof JsonMappingException wrong) || wrong.getPath().isEmpty()) {
            return Map.of();
        }
        String name = wrong.getPath().stream().map(ApiProblems::part).collect(Collectors.joining("."));
        return name.isEmpty() ? Map.of() : Map.of(name, advice(wrong, locale));
    }

    private static String part(JsonMappingException.Reference step) {
        return step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName();
    }

    private String advice(JsonMappingException wrong, Locale locale) {
        if (wrong instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            List<?> possible = Arrays.asList(format.getTargetType().getEnumConstants());
            return say("api.malformed.choice", locale,
                    possible.stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        return say("api.malformed.field", locale);
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}

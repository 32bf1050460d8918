package org.mingda.web.api;

import java.util.Locale;
import org.mingda.law.ImpossibleHistory;
import org.mingda.web.FlawMessages;
import org.mingda.web.law.BadQuestion;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers to questions about the law that cannot be read or contradict themselves. */
@RestControllerAdvice(basePackageClasses = LawProblems.class)
class LawProblems {

    private final ApiProblems problems;
    private final FlawMessages flaws;
    private final MessageSource messages;

    LawProblems(ApiProblems problems, FlawMessages flaws, MessageSource messages) {
        this.problems = problems;
        this.flaws = flaws;
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(BadQuestion bad, Locale locale) {
        return problems.refused(
                new ApiProblem(HttpStatus.BAD_REQUEST, "question", flaws.byField(bad.flaws(), locale)), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> impossible(ImpossibleHistory impossible, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY,
                Locale.ENGLISH.equals(locale) ? impossible.english() : impossible.getMessage());
        problem.setTitle(messages.getMessage("api.impossible.title", null, locale));
        problem.setProperty("code", impossible.code());
        return ResponseEntity.unprocessableEntity().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}

package org.mingda.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong, in plain words for people and as a problem detail (RFC 9457) for programs. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    /** Links that open something for whoever has them. */
    private static final Pattern SECRET = Pattern.compile("(/apply|/track/link|/consultation)/[^/]{20,}");

    private final MessageSource messages;
    private final DeskProblems desk;

    ErrorPages(MessageSource messages, DeskProblems desk) {
        this.desk = desk;
        this.messages = messages;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        HttpStatus status = status(request);
        String reference = status.is5xxServerError() ? reference(request) : null;
        return ApiPaths.matches(request) ? problem(status, reference, locale)
                : page(status, reference, request, response);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String reference, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text(status, "text", locale));
        problem.setTitle(text(status, "title", locale));
        if (reference != null) {
            problem.setProperty("reference", reference);
        }
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private ModelAndView page(HttpStatus status, String reference, HttpServletRequest request,
            HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        if (DeskProblems.matches(request)) {
            ModelAndView page = desk.page(kind(status), reference, request);
            page.setStatus(status);
            return page;
        }
        ModelAndView page = new ModelAndView("problem", status);
        page.addObject("kind", kind(status)).addObject("reference", reference);
        page.addObject("path", "/").addObject("large", LargeType.chosen(request));
        return page;
    }

    private String text(HttpStatus status, String part, Locale locale) {
        return messages.getMessage("problem." + kind(status) + "." + part, null, locale);
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> "forbidden";
            case NOT_FOUND, GONE -> "missing";
            case METHOD_NOT_ALLOWED -> "method";
            case PAYLOAD_TOO_LARGE -> "large";
            case TOO_MANY_REQUESTS -> "often";
            default -> status.is4xxClientError() ? "bad" : "broken";
        };
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return known == null || !known.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    /** A short name by which the entry in the log can be found. */
    private static String reference(HttpServletRequest request) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} failed, reference {}", SECRET.matcher(ApiPaths.asked(request)).replaceAll("$1/…"), reference,
                (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return reference;
    }
}

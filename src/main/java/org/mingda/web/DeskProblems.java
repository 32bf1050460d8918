package org.mingda.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.mingda.account.CurrentPerson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.ModelAndView;

/** What officers see when no page of theirs could answer: in their own frame, with the way back to where they were. */
@Component
class DeskProblems {

    private final CurrentPerson currentPerson;
    private final MessageSource messages;
    private final long mostMegabytes;

    DeskProblems(CurrentPerson currentPerson, MessageSource messages,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        this.currentPerson = currentPerson;
        this.messages = messages;
        this.mostMegabytes = most.toMegabytes();
    }

    /** Whether it was one of the officers' pages that was asked for. */
    static boolean matches(HttpServletRequest request) {
        return desk(ApiPaths.asked(request), request);
    }

    private static boolean desk(String path, HttpServletRequest request) {
        String home = request.getContextPath() + "/desk";
        return path != null && (path.equals(home) || path.startsWith(home + "/"));
    }

    /** @param reference of the log entry; null when there is none */
    ModelAndView page(String kind, String reference, HttpServletRequest request) {
        boolean unsent = kind.equals("forbidden") && "POST".equals(request.getMethod());
        ModelAndView page = new ModelAndView("desk/problem");
        page.addObject("problemTitle", text(unsent ? "unsent" : kind, "title"))
                .addObject("problemMessage", text(unsent ? "unsent" : kind, "text"))
                .addObject("problemReference", reference == null ? null : messages.getMessage("problem.reference",
                        new Object[] {reference}, Locale.CHINA));
        currentPerson.find().ifPresent(officer -> page.addObject("officer", officer));
        before(request).ifPresent(path -> page.addObject("problemLink", path)
                .addObject("problemLinkText", text("back", "link")));
        return page;
    }

    /** The officers' page that was sent from; an address elsewhere is never led to, only its path is kept. */
    private static Optional<String> before(HttpServletRequest request) {
        try {
            URI from = URI.create(Optional.ofNullable(request.getHeader(HttpHeaders.REFERER)).orElse(""));
            return Optional.ofNullable(from.getRawPath()).filter(path -> desk(path, request))
                    .map(path -> path.substring(request.getContextPath().length())
                            + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery()));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private String text(String kind, String part) {
        String key = "problem." + kind + "." + part;
        Object[] most = {mostMegabytes};
        return Optional.ofNullable(messages.getMessage("desk." + key, most, null, Locale.CHINA))
                .orElseGet(() -> messages.getMessage(key, null, Locale.CHINA));
    }
}

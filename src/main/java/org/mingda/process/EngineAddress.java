package org.mingda.process;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an address of the engine's API: the part after the API's own prefix, the same for both ways in. */
final class EngineAddress {

    private static final Pattern API =
            Pattern.compile("(?:/engine-rest|/camunda/api/engine)(?:/engine/[^/]+(?=/))?(/.*)");

    private EngineAddress() {}

    /** For example {@code /task/4711/claim}; empty outside the API. */
    static Optional<String> of(HttpServletRequest request) {
        Matcher address = API.matcher(path(request));
        return address.matches() ? Optional.of(address.group(1)) : Optional.empty();
    }

    /** As the servlet container resolved and decoded it. */
    static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}

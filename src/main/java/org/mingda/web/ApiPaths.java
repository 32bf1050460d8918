package org.mingda.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Tells programs from people: what is under {@code /api/} is answered in JSON. */
final class ApiPaths {

    private ApiPaths() {}

    static boolean matches(HttpServletRequest request) {
        return asked(request).startsWith(request.getContextPath() + "/api/");
    }

    /** The address the client asked for, also while its error is being reported. */
    static String asked(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }
}

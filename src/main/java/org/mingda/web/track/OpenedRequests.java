package org.mingda.web.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;

/** The requests that were opened with their access code in this browser session; the code itself is not kept. */
final class OpenedRequests {

    private static final String NAME = OpenedRequests.class.getName();
    private static final int AT_MOST = 20;

    private OpenedRequests() {}

    static List<String> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object numbers = session == null ? null : session.getAttribute(NAME);
        return numbers instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
    }

    /** Remembers it under a new session id, so that nobody who planted the old one can follow. */
    static void add(HttpServletRequest request, String number) {
        List<String> numbers = new ArrayList<>(of(request));
        numbers.remove(number);
        numbers.add(number);
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(NAME,
                new ArrayList<>(numbers.subList(Math.max(0, numbers.size() - AT_MOST), numbers.size())));
    }
}

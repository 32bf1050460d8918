package org.mingda.config;

import jakarta.servlet.http.HttpServletRequest;
import org.mingda.account.OwnSessions;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/** Sessions as Spring Security has noted them at each login; they live in memory, as the sessions themselves do. */
@Component
class RegisteredSessions implements OwnSessions {

    private final SessionRegistry sessions;
    private final HttpServletRequest request;

    /** The request is the one at hand each time. */
    RegisteredSessions(SessionRegistry sessions, HttpServletRequest request) {
        this.sessions = sessions;
        this.request = request;
    }

    @Override
    public void keepThisOneOnly() {
        Object person = SecurityContextHolder.getContext().getAuthentication().getPrincipal();
        String here = request.getSession().getId();
        sessions.getAllSessions(person, false).stream()
                .filter(session -> !session.getSessionId().equals(here)).forEach(SessionInformation::expireNow);
        request.changeSessionId();
    }
}

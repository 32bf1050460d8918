package org.mingda.config;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.mingda.account.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** After the login: back to where one wanted to go, else to tasks, to Admin, or to the mail room's book. */
class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final Set<String> MAIL_ROOM_ONLY = Set.of("ROLE_" + Role.MAIL_ROOM.name());

    FirstPage(RequestCache returning) {
        setRequestCache(returning);
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        Set<String> roles = AuthorityUtils.authorityListToSet(who.getAuthorities());
        if (roles.contains("ROLE_" + Role.ADMINISTRATOR.name())) {
            return "/camunda/app/admin/default/";
        }
        return roles.equals(MAIL_ROOM_ONLY) ? "/desk/mail-room" : "/camunda/app/tasklist/default/";
    }
}

package org.mingda.config;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mingda.account.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** After the login: back to where one wanted to go, else officers to their tasks and administrators to Admin. */
class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

    FirstPage(RequestCache returning) {
        setRequestCache(returning);
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        boolean administrator = AuthorityUtils.authorityListToSet(who.getAuthorities())
                .contains("ROLE_" + Role.ADMINISTRATOR.name());
        return administrator ? "/camunda/app/admin/default/" : "/camunda/app/tasklist/default/";
    }
}

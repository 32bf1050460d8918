package org.mingda.config;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One login and one logout for our pages and for Tasklist, Cockpit and Admin. */
final class LoginPage {

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher CAMUNDA_API = PATH.matcher("/camunda/api/**");
    private static final RequestMatcher CAMUNDA_LOGOUT =
            PATH.matcher(POST, "/camunda/api/admin/auth/user/{engine}/logout");
    private static final RequestMatcher WORTH_RETURNING_TO = new OrRequestMatcher(
            PATH.matcher(GET, "/desk/**"),
            PATH.matcher(GET, "/camunda/app/tasklist/**"),
            PATH.matcher(GET, "/camunda/app/cockpit/**"),
            PATH.matcher(GET, "/camunda/app/admin/**"));

    private LoginPage() {}

    /** The way in; whoever calls the engine's API without a login gets 401 instead of the page. */
    static HttpSecurity enter(HttpSecurity http) throws Exception {
        RequestCache returning = returning();
        return http.requestCache(cache -> cache.requestCache(returning))
                // a new session: nothing of whoever sat here before is left over, in the engine's applications neither
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession())
                        // as many as one likes, but each is noted
                        .maximumSessions(-1).expiredSessionStrategy(LoginPage::asNobody))
                .formLogin(form -> form.loginPage("/login").successHandler(new FirstPage(returning)).permitAll())
                .exceptionHandling(denied -> denied
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), CAMUNDA_API)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE));
    }

    /** A session that was ended from elsewhere; who came with it sees what everybody sees, or is asked to log in. */
    private static void asNobody(SessionInformationExpiredEvent ended) throws IOException, ServletException {
        ended.getFilterChain().doFilter(ended.getRequest(), ended.getResponse());
    }

    /** The way out, from our pages and from the menu of Tasklist. */
    static HttpSecurity leave(HttpSecurity http) throws Exception {
        return http.logout(LoginPage::logout);
    }

    private static void logout(LogoutConfigurer<HttpSecurity> logout) {
        logout.logoutRequestMatcher(new OrRequestMatcher(PATH.matcher(POST, "/logout"), CAMUNDA_LOGOUT))
                .defaultLogoutSuccessHandlerFor(
                        new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT), CAMUNDA_LOGOUT)
                .logoutSuccessUrl("/login?logout")
                .deleteCookies("MINGDASESSION");
    }

    private static RequestCache returning() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(WORTH_RETURNING_TO);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}

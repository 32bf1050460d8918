package org.mingda.config;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The token against forged requests of our own pages; in a cookie, so that a citizen's form needs no session. */
final class OwnToken {

    private OwnToken() {}

    static void againstForgery(CsrfConfigurer<HttpSecurity> csrf) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("MINGDA-TOKEN");
        // the default is the name of Camunda's own header
        tokens.setHeaderName("X-MINGDA-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
        csrf.csrfTokenRepository(tokens).ignoringRequestMatchers("/api/v1/**");
    }
}

package org.mingda.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Chinese unless somebody chose English: pages remember it in the cookie {@code lang}, programs say it in a header. */
@Component("localeResolver")
class Languages implements LocaleResolver {

    static final String NAME = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String chosen = request.getParameter(NAME);
        if (chosen == null) {
            chosen = ApiPaths.matches(request) ? request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) : remembered(request);
        }
        return ofTag(chosen);
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        String tag = ofTag(locale.toLanguageTag()).toLanguageTag();
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, tag)
                .path("/").maxAge(Duration.ofDays(365)).sameSite("Lax").httpOnly(true)
                .secure(request.isSecure()).build().toString());
    }

    private static String remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? null : cookie.getValue();
    }

    private static Locale ofTag(String wanted) {
        try {
            Locale best = wanted == null ? null : Locale.lookup(Locale.LanguageRange.parse(wanted),
                    List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH));
            return Locale.ENGLISH.equals(best) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException notALanguage) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}

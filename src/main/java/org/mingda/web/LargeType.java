package org.mingda.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** 长者模式: large type on every public page, chosen with {@code ?large=on} and kept in a cookie; needs no script. */
@Component
class LargeType implements HandlerInterceptor, WebMvcConfigurer {

    static final String COOKIE = "MINGDA-LARGE";
    private static final String PARAMETER = "large";
    private static final String ON = "on";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getParameter(PARAMETER) != null && !ApiPaths.matches(request)) {
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, chosen(request) ? ON : "")
                    .path("/").maxAge(chosen(request) ? Duration.ofDays(365) : Duration.ZERO).sameSite("Lax")
                    .httpOnly(true).secure(request.isSecure()).build().toString());
        }
        return true;
    }

    /** Whether this page is shown in large type. */
    static boolean chosen(HttpServletRequest request) {
        String wanted = request.getParameter(PARAMETER);
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return wanted == null ? cookie != null && cookie.getValue().equals(ON) : wanted.equals(ON);
    }
}

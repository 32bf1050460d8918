package org.mingda.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps the language chosen with {@code ?lang=en} for the next pages. */
@Component
class RememberLanguage implements HandlerInterceptor, WebMvcConfigurer {

    private final Languages languages;

    RememberLanguage(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getParameter(Languages.NAME) != null && !ApiPaths.matches(request)) {
            languages.setLocale(request, response, languages.resolveLocale(request));
        }
        return true;
    }
}

package org.mingda.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the page frame what it shows on every page. */
@ControllerAdvice
class PageFrame {

    /** Whether the applicant chose large type. */
    @ModelAttribute("large")
    boolean large(HttpServletRequest request) {
        return LargeType.chosen(request);
    }

    /** The address of the page, for the menu and the language switch. */
    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return ApiPaths.asked(request).substring(request.getContextPath().length());
    }
}

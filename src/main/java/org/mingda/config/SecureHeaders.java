package org.mingda.config;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

/** What browsers are told about our pages: nothing from elsewhere, no inline code, no frames around them. */
final class SecureHeaders {

    private static final String OURS_ALONE = "default-src 'self'; img-src 'self' data:; font-src 'self' data:; "
            + "base-uri 'self'; form-action 'self'; frame-src 'self'; object-src 'none'; frame-ancestors ";

    private static final HeaderWriter NO_FRAME_AROUND_A_PAGE = new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY);
    private static final HeaderWriter PAGE = new ContentSecurityPolicyHeaderWriter(OURS_ALONE + "'none'");
    private static final HeaderWriter OUR_FRAME = new XFrameOptionsHeaderWriter(XFrameOptionsMode.SAMEORIGIN);
    private static final HeaderWriter DOCUMENT = new ContentSecurityPolicyHeaderWriter(OURS_ALONE + "'self'");

    private SecureHeaders() {}

    static void always(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
        headers.frameOptions(FrameOptionsConfig::deny);
    }

    /** Camunda writes its own content policy and caches its own files. */
    static void besideThoseOfCamunda(HeadersConfigurer<HttpSecurity> headers) {
        always(headers);
        headers.cacheControl(HeadersConfigurer<HttpSecurity>.CacheControlConfig::disable);
    }

    /** A PDF may be shown inside a page of ours; nothing else goes into a frame. */
    static void forOwnPages(HeadersConfigurer<HttpSecurity> headers) {
        always(headers);
        headers.frameOptions(FrameOptionsConfig::disable);
        headers.addHeaderWriter((request, response) -> {
            boolean document = request.getRequestURI().endsWith(".pdf");
            (document ? OUR_FRAME : NO_FRAME_AROUND_A_PAGE).writeHeaders(request, response);
            (document ? DOCUMENT : PAGE).writeHeaders(request, response);
        });
    }
}

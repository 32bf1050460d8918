package org.mingda.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too large before anybody reads it; otherwise the form's token, which could not be read either, would
 * be missed first and the applicant told something misleading.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class BodyLimit extends OncePerRequestFilter {

    private final long mostOfPages;
    private final int mostOfPrograms;

    BodyLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize pages,
            @Value("${mingda.api.body-size:256KB}") DataSize programs) {
        mostOfPages = pages.toBytes();
        mostOfPrograms = (int) programs.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean program = ApiPaths.matches(request);
        if (request.getContentLengthLong() > (program ? mostOfPrograms : mostOfPages)) {
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
        } else if (program) {
            byte[] body = request.getInputStream().readNBytes(mostOfPrograms + 1);
            readAhead(body, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A body sent in chunks does not say its length beforehand. */
    private void readAhead(byte[] body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (body.length > mostOfPrograms) {
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
        } else {
            chain.doFilter(new WithBody(request, body), response);
        }
    }

    private static final class WithBody extends HttpServletRequestWrapper {

        private final ByteArrayInputStream body;

        WithBody(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] target, int from, int most) {
                    return body.read(target, from, most);
                }

                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("the body is read already");
                }
            };
        }
    }
}

package org.mingda.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of each page with its request. The engine's web applications keep it in the one context of all
 * requests, so that of two officers who open Tasklist at the same moment one would get a page whose scripts his browser
 * refuses: a blank one.
 */
class OwnNonce extends OncePerRequestFilter {

    private static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithNonce(request), response);
    }

    private static final class WithNonce extends HttpServletRequestWrapper {

        private WithNonce(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletContext getServletContext() {
            return (ServletContext) Proxy.newProxyInstance(OwnNonce.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class}, (proxy, method, values) -> call(method, values));
        }

        private Object call(Method method, Object[] values) throws Throwable {
            if (values != null && NONCE.equals(values[0])) {
                return switch (method.getName()) {
                    case "getAttribute" -> getAttribute(NONCE);
                    case "setAttribute" -> {
                        setAttribute(NONCE, values[1]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.toString());
                };
            }
            try {
                return method.invoke(super.getServletContext(), values);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }
}

package org.mingda.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away every request to the engine's API that carries an expression, before the engine reads it.
 *
 * <p>What officers write into forms may hold any characters; those addresses take no query.
 */
class ExpressionGate extends OncePerRequestFilter {

    private static final Pattern PEOPLES_WORDS = Pattern.compile("/task/[^/]+/(submit-form|complete)");
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ExpressionsInText.inQuery(request.getQueryString())) {
            refuse(response, 400, "查询条件中不允许使用表达式。");
        } else if (holdsPeoplesWords(request) || isMultipart(request)) {
            chain.doFilter(request, response);
        } else if (saysAnotherCharset(request)) {
            refuse(response, 415, "请使用 UTF-8 编码。");
        } else {
            letPassWithoutExpression(request, response, chain);
        }
    }

    private void letPassWithoutExpression(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            refuse(response, 413, "请求内容过大。");
        } else if (isSuspicious(body)) {
            refuse(response, 400, "请求内容须为不含表达式的 UTF-8 JSON。");
        } else {
            chain.doFilter(new ReplayedRequest(request, body), response);
        }
    }

    /** Strict decoding, so that the engine cannot read the same bytes as another text than we did. */
    private static boolean isSuspicious(byte[] body) {
        try {
            return ExpressionsInText.inJson(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean holdsPeoplesWords(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && EngineAddress.of(request).filter(path -> PEOPLES_WORDS.matcher(path).matches()).isPresent();
    }

    private static boolean isMultipart(HttpServletRequest request) {
        MediaType type = typeOf(request);
        return type != null && "multipart".equalsIgnoreCase(type.getType());
    }

    private static boolean saysAnotherCharset(HttpServletRequest request) {
        MediaType type = typeOf(request);
        return type != null && type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset());
    }

    private static MediaType typeOf(HttpServletRequest request) {
        try {
            return request.getContentType() == null ? null : MediaType.parseMediaType(request.getContentType());
        } catch (InvalidMediaTypeException e) {
            return new MediaType("text", "plain", StandardCharsets.US_ASCII);
        }
    }

    private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write("{\"type\":\"InvalidRequestException\",\"message\":\"" + message + "\"}");
    }
}

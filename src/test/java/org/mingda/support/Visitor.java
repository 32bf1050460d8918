package org.mingda.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies, follows redirects and sends forms with their hidden token. */
public final class Visitor {

    /** A file to upload. */
    public record File(String field, String name, byte[] content) {}

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String home;
    private HttpResponse<byte[]> last;

    public Visitor(int port) {
        home = "http://localhost:" + port;
    }

    public Visitor get(String path) {
        return send(HttpRequest.newBuilder(URI.create(home + path)).build());
    }

    /** Asks what there is without taking it, as some programs do before they show a link. */
    public Visitor head(String path) {
        return send(HttpRequest.newBuilder(URI.create(home + path))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
    }

    /** Sends the form of the page last seen to its address, with its token and these fields. */
    public Visitor post(String path, Map<String, String> fields) {
        Map<String, String> all = withToken(fields);
        String body = all.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(home + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /** Sends a form with files, as a browser does. */
    public Visitor upload(String path, Map<String, String> fields, File... files) {
        String boundary = "----" + UUID.randomUUID();
        return send(HttpRequest.newBuilder(URI.create(home + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(boundary, withToken(fields), files))).build());
    }

    /** Sends a form with files too large to be held; {@code files} are read while they are sent. */
    public Visitor uploadStreamed(String path, Map<String, String> fields, String field, Map<String, InputStream> files) {
        String boundary = "----" + UUID.randomUUID();
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        withToken(fields).forEach((name, value) ->
                part(first, boundary, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        List<InputStream> pieces = new ArrayList<>(List.of(new ByteArrayInputStream(first.toByteArray())));
        files.forEach((name, content) -> pieces.addAll(List.of(bytes("--" + boundary + "\r\nContent-Disposition: form-data;"
                + " name=\"" + field + "\"; filename=\"" + name + "\"\r\n\r\n"), content, bytes("\r\n"))));
        pieces.add(bytes("--" + boundary + "--\r\n"));
        InputStream all = new SequenceInputStream(Collections.enumeration(pieces));
        return send(HttpRequest.newBuilder(URI.create(home + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> all)).build());
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The value of an input of the page last seen. */
    public String input(String name) {
        Matcher input = Pattern.compile("<input[^>]*name=\"" + Pattern.quote(name) + "\"[^>]*>").matcher(page());
        if (!input.find()) {
            throw new AssertionError("no input " + name + " on " + address() + ":\n" + page());
        }
        Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(input.group());
        return value.find() ? value.group(1) : "";
    }

    public String page() {
        return new String(last.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return last.body();
    }

    public int status() {
        return last.statusCode();
    }

    public String header(String name) {
        return last.headers().firstValue(name).orElse(null);
    }

    /** The path of the page last seen, after all redirects. */
    public String address() {
        return last.uri().getPath();
    }

    private Map<String, String> withToken(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("_csrf", input("_csrf"));
        all.putAll(fields);
        return all;
    }

    private Visitor send(HttpRequest request) {
        try {
            last = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] multipart(String boundary, Map<String, String> fields, File... files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) ->
                part(body, boundary, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        for (File file : files) {
            part(body, boundary, "name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"", file.content());
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

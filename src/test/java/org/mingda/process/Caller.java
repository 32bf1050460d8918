package org.mingda.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls the running product over HTTP, as a browser with a session or as a program that logs in with each call. */
public final class Caller {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String root;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String basic;

    private Caller(int port) {
        root = "http://127.0.0.1:" + port;
    }

    public static Caller nobody(int port) {
        return new Caller(port);
    }

    /** A program that sends login and password with each call. */
    public static Caller program(int port, String login, String password) {
        Caller caller = new Caller(port);
        caller.basic = "Basic " + Base64.getEncoder()
                .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return caller;
    }

    /** A browser that went through the login page and opened Tasklist, which gives out the engine's own token. */
    public static Caller browser(int port, String login, String password) {
        Caller caller = new Caller(port);
        caller.logIn(login, password);
        caller.get("/camunda/app/tasklist/default/");
        return caller;
    }

    public HttpResponse<String> logIn(String login, String password) {
        return submit("/login", "username", login, "password", password);
    }

    /** Opens a page and sends its form back to it: names and values by turns. */
    public HttpResponse<String> submit(String address, String... fields) {
        Matcher token = FORM_TOKEN.matcher(get(address).body());
        if (!token.find()) {
            throw new AssertionError("There is no token on " + address);
        }
        StringBuilder form = new StringBuilder("_csrf=" + encode(token.group(1)));
        for (int i = 0; i < fields.length; i += 2) {
            form.append("&").append(encode(fields[i])).append("=").append(encode(fields[i + 1]));
        }
        return form(address, form.toString());
    }

    public HttpResponse<String> form(String address, String fields) {
        return send(request(address).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    public HttpResponse<String> get(String address) {
        return send(request(address).GET());
    }

    public HttpResponse<String> post(String address, String json) {
        return json("POST", address, json);
    }

    public HttpResponse<String> json(String method, String address, String json) {
        return bytes(method, address, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> bytes(String method, String address, String type, byte[] body) {
        return send(request(address).header("Content-Type", type).method(method, BodyPublishers.ofByteArray(body)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + address));
        return basic == null ? request : request.header("Authorization", basic);
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(one -> one.getName().equals(name)).findFirst();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

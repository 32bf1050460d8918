package org.mingda.request;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form of the portal open on its last page: what is left is to send it. */
record CheckedForm(HttpClient client, URI address, String body) {

    static CheckedForm open(HttpClient client, URI address) throws IOException, InterruptedException {
        String page = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()).body();
        return new CheckedForm(client, address, "_csrf=" + hidden(page, "_csrf") + "&seen=" + hidden(page, "seen")
                + "&action=submit");
    }

    void send() throws IOException, InterruptedException {
        HttpResponse<Void> answer = client.send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.discarding());
        if (!answer.headers().firstValue("Location").orElse("").contains("/apply/done/")) {
            throw new IllegalStateException("answered " + answer.statusCode() + " " + answer.headers().map());
        }
    }

    private static String hidden(String page, String name) {
        Matcher input = Pattern.compile("<input[^>]*name=\"" + name + "\"[^>]*>").matcher(page);
        if (!input.find()) {
            throw new IllegalStateException("no " + name + " in " + page);
        }
        Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(input.group());
        return value.find() ? URLEncoder.encode(value.group(1), StandardCharsets.UTF_8) : "";
    }
}

package org.mingda.process;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds expressions in JSON and in query strings, after all escapes are undone and at any depth. */
final class ExpressionsInText {

    private static final JsonFactory JSON = new JsonFactory();

    private ExpressionsInText() {}

    /** Whether any value is an expression or any field asks for one; what is no JSON throws. */
    static boolean inJson(String json) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && asksForOne(parser.currentName())
                        || token == JsonToken.VALUE_STRING && isOne(parser.getText())) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean inQuery(String query) {
        return query != null && Arrays.stream(query.split("&")).anyMatch(ExpressionsInText::inParameter);
    }

    private static boolean inParameter(String parameter) {
        try {
            return asksForOne(decode(parameter.split("=", 2)[0])) || isOne(decode(parameter));
        } catch (IllegalArgumentException brokenEscape) {
            return true;
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static boolean asksForOne(String field) {
        return field.strip().endsWith("Expression") || isOne(field);
    }

    private static boolean isOne(String text) {
        return text.contains("${") || text.contains("#{");
    }
}

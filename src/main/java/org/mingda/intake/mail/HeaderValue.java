package org.mingda.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header with parameters, such as Content-Type, read as leniently as mail programs write it (RFC 2045, RFC 2231).
 *
 * @param value what stands before the first parameter, in lower case
 */
record HeaderValue(String value, Map<String, String> parameters) {

    private static final Pattern PARAMETER = Pattern.compile(
            ";\\s*([^=;\\s]+)\\s*=\\s*(\"((?:[^\"\\\\]++|\\\\.)*+)\"?|[^;]*)", Pattern.DOTALL);
    private static final Pattern LABELLED = Pattern.compile("([\\w.:-]*)'[\\w-]*'(.*)", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("%[89A-Fa-f][0-9A-Fa-f]%[89A-Fa-f][0-9A-Fa-f]");

    /** @param header one character a byte; null for a header that is not there */
    static HeaderValue of(String header) {
        String unfolded = header == null ? "" : header.replaceAll("\\r?\\n[ \\t]*", " ");
        Map<String, String> found = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(unfolded);
        while (parameter.find()) {
            String quoted = parameter.group(3);
            found.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT),
                    quoted == null ? parameter.group(2).strip() : quoted.replaceAll("\\\\([\"\\\\])", "$1"));
        }
        return new HeaderValue(unfolded.replaceFirst("(?s);.*", "").strip().toLowerCase(Locale.ROOT), found);
    }

    /** A parameter as text; empty when it is not there. */
    String text(String name) {
        if (parameters.containsKey(name + "*")) {
            return continued(name + "*", null);
        }
        if (parameters.containsKey(name + "*0*") || parameters.containsKey(name + "*0")) {
            return continued(null, name);
        }
        return plain(parameters.getOrDefault(name, ""));
    }

    private static String plain(String written) {
        Matcher labelled = LABELLED.matcher(written);
        if (labelled.matches() && labelled.group(2).contains("%")) {
            return ChineseBytes.decode(unescaped(labelled.group(2)), labelled.group(1));
        }
        return ESCAPED.matcher(written).find()
                ? ChineseBytes.decode(unescaped(written), null) : EncodedWords.decode(written);
    }

    private String continued(String whole, String split) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = null;
        for (int i = 0; ; i++) {
            String key = whole != null ? whole : parameters.containsKey(split + "*" + i + "*")
                    ? split + "*" + i + "*" : split + "*" + i;
            String piece = i > 0 && whole != null ? null : parameters.get(key);
            if (piece == null) {
                return bytes.size() == 0 ? "" : words(bytes.toByteArray(), charset);
            }
            Matcher labelled = LABELLED.matcher(piece);
            if (i == 0 && key.endsWith("*") && labelled.matches()) {
                charset = labelled.group(1);
                piece = labelled.group(2);
            }
            bytes.writeBytes(key.endsWith("*") ? unescaped(piece) : piece.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** Some programs split encoded words over continuations, which no rule allows. */
    private static String words(byte[] bytes, String charset) {
        String ascii = new String(bytes, StandardCharsets.ISO_8859_1);
        return charset == null && ascii.startsWith("=?") ? EncodedWords.decode(ascii)
                : ChineseBytes.decode(bytes, charset);
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%' && text.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*")) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}

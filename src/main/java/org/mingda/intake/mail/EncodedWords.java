package org.mingda.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads header text (RFC 2047), also when a character is cut between two words, blanks stand inside, or none is used. */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]+)\\?([bBqQ])\\?(.*?)\\?=(?!\\w)", Pattern.DOTALL);

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder pending = new StringBuilder();
    private String charset;
    private boolean base64;

    private EncodedWords() {}

    /** @param header the bytes of the header, one character a byte */
    static String decode(String header) {
        return header == null ? "" : new EncodedWords().read(header.replaceAll("\\r?\\n[ \\t]?", " ").strip());
    }

    private String read(String header) {
        Matcher word = WORD.matcher(header);
        int end = 0;
        while (word.find()) {
            between(header.substring(end, word.start()));
            word(word.group(1), word.group(2).equalsIgnoreCase("b"), word.group(3));
            end = word.end();
        }
        between(header.substring(end));
        flush();
        return text.toString();
    }

    private void between(String plain) {
        if (charset == null || !plain.isBlank()) {
            flush();
            text.append(ChineseBytes.decode(plain.getBytes(StandardCharsets.ISO_8859_1), null));
        }
    }

    private void word(String label, boolean isBase64, String content) {
        String name = label.replaceFirst("\\*.*", "").toLowerCase(Locale.ROOT);
        if (!name.equals(charset) || base64 != isBase64) {
            flush();
        }
        charset = name;
        base64 = isBase64;
        pending.append(isBase64 ? content : content.replace('_', ' '));
    }

    private void flush() {
        if (charset != null) {
            text.append(ChineseBytes.decode(bytes(pending.toString()), charset));
            pending.setLength(0);
            charset = null;
        }
    }

    private byte[] bytes(String encoded) {
        InputStream raw = new ByteArrayInputStream(encoded.getBytes(StandardCharsets.ISO_8859_1));
        try (InputStream decoded = base64 ? new LenientBase64(raw) : new LenientQuotedPrintable(raw)) {
            return decoded.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package org.mingda.intake.mail;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingda.intake.Tidy;

/**
 * Who wrote a mail.
 *
 * @param address in lower case; empty when there is none
 * @param name as shown; may be empty
 */
record Sender(String address, String name) {

    private static final int LONGEST = 320;
    private static final Pattern ANGLED = Pattern.compile("(.*)<\\s*([^<>\\s\"]+@[^<>\\s\"]+?)\\s*>?[^<>]*$", Pattern.DOTALL);
    private static final Pattern BARE = Pattern.compile("[^\\s<>\"(),;:]+@[^\\s<>\"(),;:]+");

    /** @param header one character a byte */
    static Sender of(String header) {
        Matcher angled = ANGLED.matcher(header);
        if (angled.find()) {
            return new Sender(lower(angled.group(2)), name(angled.group(1)));
        }
        Matcher bare = BARE.matcher(header);
        return bare.find() ? new Sender(lower(bare.group()), name(header.replace(bare.group(), "")))
                : new Sender("", name(header));
    }

    private static String lower(String address) {
        String plain = address.replaceAll("\\p{Cntrl}", "").toLowerCase(Locale.ROOT);
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    private static String name(String written) {
        return Tidy.line(EncodedWords.decode(written.strip().replaceAll("^\"|\"$", "").replace("\\\"", "\"")))
                .replaceAll("^[\"'(]+|[\"')]+$", "").strip();
    }
}

package org.mingda.intake.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingda.request.DeliveryFate;

/** The code by which a mail server says what became of a mail (RFC 3463), or at least its three digits (RFC 5321). */
final class StatusCode {

    private static final Pattern ENHANCED = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.]*\\d)");
    private static final Pattern DIGITS = Pattern.compile("(?<![\\d.:\\-/])([45]\\d\\d)(?=[\\s\\-#])(?![\\s-]\\d{3,})");

    private StatusCode() {}

    /** The first that says more than that something went wrong; empty when there is none at all. */
    static String in(String... texts) {
        String vague = "";
        for (Pattern form : new Pattern[] {ENHANCED, DIGITS}) {
            for (String text : texts) {
                Matcher code = form.matcher(text);
                while (code.find()) {
                    if (!code.group(1).matches("\\d\\.0+\\.0+")) {
                        return code.group(1);
                    }
                    vague = vague.isEmpty() ? code.group(1) : vague;
                }
            }
        }
        return vague;
    }

    /** Empty when the code leaves it open. */
    static Optional<DeliveryFate> fate(String code) {
        if (code.matches("[45]\\.2\\.2")) {
            return Optional.of(DeliveryFate.MAILBOX_FULL);
        }
        // 5.1.7 and 5.1.8 are about the sender's address
        return code.matches("5\\.1\\.(?![78]$)\\d+|5\\.4\\.4") ? Optional.of(DeliveryFate.NO_SUCH_ADDRESS)
                : Optional.empty();
    }
}

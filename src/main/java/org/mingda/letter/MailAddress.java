package org.mingda.letter;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Builds addresses that cannot carry a second header, whatever a name or an address contains. */
final class MailAddress {

    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7E]+@[\\x21-\\x7E]+");

    private MailAddress() {
    }

    /** One plain mailbox; anything else (several, a group, a line break, Chinese) is a defect of the order. */
    static void require(String email) {
        try {
            InternetAddress address = new InternetAddress(email, true);
            if (!address.getAddress().equals(email) || !PLAIN.matcher(email).matches()) {
                throw new AddressException();
            }
        } catch (AddressException wrong) {
            throw new LetterDefect("收件邮箱“" + oneLine(email) + "”不是一个有效的电子邮箱地址，请更正", wrong);
        }
    }

    static InternetAddress of(String email, String name) {
        try {
            return new InternetAddress(email, oneLine(name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}

package org.mingda.letter;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.mingda.request.FileNames;

/** Builds addresses, subjects and file names that cannot carry a second header, whatever they are made of. */
final class MailAddress {

    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7E]+@[\\x21-\\x7E]+");

    private static final String BREAKS = "[\\p{Cc}\\p{Zl}\\p{Zp}]+";
    private static final String UNSEEN =
            "[\\p{Cs}\\x{061C}\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{206F}\\x{FEFF}\\x{FFF9}-\\x{FFFB}]";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SUBJECT = 200;
    /** Each sign of it may take twelve characters, on one line (RFC 2231). */
    private static final int LONGEST_FILE = 70;
    private static final int LONGEST_END = 8;

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
            return new InternetAddress(email, shortened(oneLine(name), LONGEST_NAME), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What may stand as the subject of a mail. */
    static String subject(String text) {
        return shortened(oneLine(text), LONGEST_SUBJECT);
    }

    /** The name of an attached file: its end, which says what it is, stays. */
    static String fileName(String name) {
        String clean = FileNames.clean(name).replace("=?", "=_");
        int dot = clean.lastIndexOf('.');
        int end = dot < 0 || dot < clean.length() - LONGEST_END ? clean.length() : dot;
        return shortened(clean.substring(0, end), LONGEST_FILE) + clean.substring(end);
    }

    /** No line of a header may be longer than 998 characters, and text without blanks cannot be folded. */
    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }

    /** Text for one line that reads as it is: no breaks, nothing that turns or hides signs, no encoded word (RFC 2047). */
    static String oneLine(String text) {
        return text.replaceAll(BREAKS, " ").replaceAll(UNSEEN, "").replace("=?", "= ?").strip();
    }
}

package org.mingda.intake;

import java.text.Normalizer;
import java.util.Locale;

/** Takes out of typed text what nobody means to type: control and direction characters, outer and doubled blanks. */
public final class Tidy {

    private static final String UNSEEN = "[\\p{Cc}\\p{Cs}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}&&[^\\n\\t]]";

    private Tidy() {}

    /** Text of several lines. */
    public static String text(String typed) {
        return typed == null ? "" : typed.replaceAll("\\R", "\n").replaceAll(UNSEEN, "").strip();
    }

    /** Text of one line. */
    public static String line(String typed) {
        return text(typed).replaceAll("\\s+", " ");
    }

    /** One line in which full-width letters and digits, as an input method makes them, become plain ones. */
    public static String narrow(String typed) {
        return line(Normalizer.normalize(text(typed), Normalizer.Form.NFKC));
    }

    /** A number of an identity document: plain capitals and digits without blanks. */
    static String code(String typed) {
        return narrow(typed).replace(" ", "").toUpperCase(Locale.ROOT);
    }
}

package org.mingda.request;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The signed links by which third parties answer without an account: the id and a code derived from it (HMAC) with a
 * secret of this database. Nothing is stored, and nothing is looked up before the code is known to be right.
 */
@Component
public class ConsultationLinks {

    private static final String PURPOSE = "consultation-link";
    private static final Pattern TOKEN = Pattern.compile("([A-Z]+[0-9]{4}-[0-9]{5,9}-[A-Z][0-9]{1,4})-([0-9A-Z-]{26,40})");

    private final Secrets secrets;

    ConsultationLinks(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The last part of the link's address, the same each time, e.g. {@code QS2026-00012-T1-7KQF2-…}. */
    public String token(String thirdParty) {
        return thirdParty + '-' + code(thirdParty);
    }

    /** The id that this token was made for, however it was typed; empty for anything else. */
    public Optional<String> thirdParty(String token) {
        return parts(token).filter(parts -> AccessCode.matches(parts.group(2), AccessCode.hash(code(parts.group(1)))))
                .map(parts -> parts.group(1));
    }

    /** Whom a token claims to be for, be it forged or not: what wrong tries are counted by. */
    public static String claimed(String token) {
        return parts(token).map(parts -> parts.group(1)).orElse("");
    }

    private static Optional<Matcher> parts(String token) {
        return Optional.of(TOKEN.matcher(token.toUpperCase(Locale.ROOT))).filter(Matcher::matches);
    }

    private String code(String thirdParty) {
        return AccessCode.of(secrets.derive(PURPOSE, thirdParty));
    }
}

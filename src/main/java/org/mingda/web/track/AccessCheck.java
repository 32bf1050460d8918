package org.mingda.web.track;

import java.util.Locale;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;

/** The door to a request: number and access code. A wrong code and an unknown number get the same answer. */
@Component
public class AccessCheck {

    /** What came of a try. */
    public enum Result {
        OPEN, WRONG, TOO_MANY_TRIES
    }

    private static final int LONGEST_NUMBER = 40;

    private final Requests requests;
    private final GuessLimit limit;

    AccessCheck(Requests requests, GuessLimit limit) {
        this.requests = requests;
        this.limit = limit;
    }

    /** The number as it is on file, however it was typed. */
    public static String tidy(String typed) {
        String number = typed == null ? "" : typed.replaceAll("[^0-9A-Za-z-]", "").toUpperCase(Locale.ROOT);
        return number.substring(0, Math.min(LONGEST_NUMBER, number.length()));
    }

    /** @param address where the try comes from */
    public Result check(String number, String accessCode, String address) {
        if (limit.exceeded(address, number)) {
            return Result.TOO_MANY_TRIES;
        }
        if (requests.opens(number, accessCode)) {
            return Result.OPEN;
        }
        limit.wrong(address, number);
        return Result.WRONG;
    }
}

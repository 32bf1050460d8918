package org.mingda.web.track;

import java.util.Locale;
import org.mingda.request.Requests;
import org.mingda.web.guard.Guesses;
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
    private final Guesses guesses;

    AccessCheck(Requests requests, Guesses guesses) {
        this.requests = requests;
        this.guesses = guesses;
    }

    /** The number as it is on file, however it was typed. */
    public static String tidy(String typed) {
        String number = typed == null ? "" : typed.replaceAll("[^0-9A-Za-z-]", "").toUpperCase(Locale.ROOT);
        return number.substring(0, Math.min(LONGEST_NUMBER, number.length()));
    }

    /** @param address where the try comes from */
    public Result check(String number, String accessCode, String address) {
        return guesses.begin(address, number).map(counted -> check(number, accessCode, counted))
                .orElse(Result.TOO_MANY_TRIES);
    }

    private Result check(String number, String accessCode, Guesses.Try counted) {
        if (!requests.opens(number, accessCode)) {
            return Result.WRONG;
        }
        guesses.right(counted);
        return Result.OPEN;
    }
}

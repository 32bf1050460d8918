package org.mingda.support;

import java.io.IOException;
import java.time.Duration;

/** What goes wrong at a step of a conversation with {@link FaultySmtp}. */
@FunctionalInterface
public interface SmtpFault {

    /**
     * The answer instead of the usual one, or null when the step goes on as usual after all.
     *
     * @throws IOException to end the connection without a word
     */
    String strike(SmtpLine line) throws IOException;

    /** Answers this line, such as {@code 451 4.7.1 later}; after 421 the connection is closed, as it must be. */
    static SmtpFault says(String answer) {
        return line -> answer;
    }

    /** Closes the connection without an answer. */
    static SmtpFault drops() {
        return line -> {
            throw new IOException("dropped");
        };
    }

    /** Goes on as usual, but so much later. */
    static SmtpFault waits(Duration time) {
        return line -> {
            line.idle(time);
            return null;
        };
    }

    /** Never answers; ends when the client goes away. */
    static SmtpFault stalls() {
        return line -> {
            line.readToItsEnd();
            throw new IOException("the client is gone");
        };
    }
}

package org.mingda.web.guard;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an office may set against abuse; the values stand in {@code application.yml}.
 *
 * @param enabled false takes every submission, for measurements and for an office with a guard of its own in front
 * @param address limit of one address; of IPv6, of one network of 64 bits
 * @param applicant limit of one identity document
 * @param agency limit of all submissions to one agency together; only its first bound counts
 * @param uncounted addresses not counted: those of the house itself, which say nothing about the visitor, and of
 *     partners' programs; single addresses or networks such as {@code 10.1.0.0/16}
 * @param difficulty most hashes a browser tries for a proof of work
 * @param expiry how long a challenge may be solved
 * @param guesses wrong tries at access codes and links
 */
@ConfigurationProperties("mingda.guard")
record GuardSettings(boolean enabled, Limit address, Limit applicant, Limit agency, List<String> uncounted,
        long difficulty, Duration expiry, Guesses guesses) {

    /** So many wrong tries from one address, or on one number, within a while; then nothing is looked up. */
    record Guesses(int address, int number, Duration within) {}
}

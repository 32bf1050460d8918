package org.mingda.web.guard;

import java.time.Duration;

/**
 * How many submissions are taken within a while.
 *
 * @param free so many without any question; more of them need a proof of work each
 * @param most so many with it; 0 for no such bound
 */
record Limit(int free, int most, Duration within) {

    Verdict verdict(int count) {
        if (most > 0 && count >= most) {
            return Verdict.LATER;
        }
        return count >= free ? Verdict.CHALLENGE : Verdict.ADMITTED;
    }

    /** The number from which on this verdict falls. */
    int bound(Verdict verdict) {
        return verdict == Verdict.LATER ? most : free;
    }
}

package org.mingda.web.guard;

import java.time.Instant;

/**
 * What the limits say to a submission.
 *
 * @param again when one more would be admitted without any question; null when it is
 */
record Weighed(Verdict verdict, Instant again) {

    static final Weighed FREE = new Weighed(Verdict.ADMITTED, null);

    /** The stricter of two layers; of two as strict, the longer wait. */
    Weighed and(Weighed other) {
        int compared = verdict.compareTo(other.verdict);
        if (compared == 0) {
            return again != null && again.isAfter(other.again) ? this : other;
        }
        return compared > 0 ? this : other;
    }
}

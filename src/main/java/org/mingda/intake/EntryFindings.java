package org.mingda.intake;

import java.util.List;
import org.mingda.request.ApplicationElement;

/**
 * What is wrong with an application that an officer enters.
 *
 * @param blocking must be mended before it can be a request: how it came, what it asks, what was mistyped
 * @param lacking the applicant left it out; it is a request all the same, and he is asked for it (Articles 29, 30)
 * @param missing the elements of Article 29 that are not there
 */
public record EntryFindings(List<Flaw> blocking, List<Flaw> lacking, List<ApplicationElement> missing) {

    /** Whether an officer who has seen what is lacking may enter it. */
    public boolean enterable() {
        return blocking.isEmpty();
    }
}

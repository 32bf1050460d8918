package org.mingda.letter.release;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a file to be released was found to carry, and what an officer said about it.
 *
 * @param file id of the stored file
 * @param location sheet, page or part, in words
 * @param page of a PDF from 1, null elsewhere
 * @param box x, y, width and height on that page in points from the lower left of what is shown; null when there is none
 * @param excerpt a part of it, numbers masked
 * @param cleanable whether a cleaned copy without it can be made
 * @param settledBy login of who said why it may leave; null while it is open
 */
public record ReleaseFinding(UUID id, UUID file, FindingKind kind, String location, Integer page, String box,
        String excerpt, boolean cleanable, String settledBy, Instant settledAt, String reason) {

    /** Whether it keeps the file from leaving. */
    public boolean open() {
        return kind.blocks() && settledBy == null;
    }

    public boolean canBeSettled() {
        return open() && kind.canBeSettled();
    }
}

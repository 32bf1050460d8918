package org.mingda.request;

import java.util.UUID;

/**
 * A file that came in, without its bytes.
 *
 * @param fileName without path and signs that mislead
 * @param mediaType by content, not as the sender says
 * @param size in bytes
 * @param finding what the scanner said; {@link #UNSCANNED} when there was none to ask
 */
public record StoredFile(UUID id, String fileName, String mediaType, long size, String sha256, FileState state,
        String finding) {

    /** The finding of a file that came while no scanner was configured. */
    public static final String UNSCANNED = "unscanned";

    public boolean clean() {
        return state == FileState.CLEAN;
    }
}

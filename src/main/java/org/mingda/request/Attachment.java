package org.mingda.request;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to a request; its bytes are read apart from it.
 *
 * @param file id of the {@link StoredFile}
 * @param size in bytes
 * @param state only a clean one is given to anybody
 */
public record Attachment(UUID id, String request, UUID file, String fileName, String mediaType, long size,
        FileState state, String finding, String addedBy, Instant addedAt) {

    public boolean clean() {
        return state == FileState.CLEAN;
    }
}

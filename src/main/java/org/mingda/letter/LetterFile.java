package org.mingda.letter;

import java.util.UUID;
import org.mingda.request.ReleaseRecord;

/**
 * A file that leaves with a letter; its bytes are those of the record that was reviewed.
 *
 * @param record id of the record
 * @param size in bytes
 * @param sha256 of the bytes, lower-case hex
 */
public record LetterFile(UUID record, String fileName, String mediaType, long size, String sha256) {

    static LetterFile of(ReleaseRecord record) {
        return new LetterFile(record.id(), record.fileName(), record.mediaType(), record.size(), record.sha256());
    }
}

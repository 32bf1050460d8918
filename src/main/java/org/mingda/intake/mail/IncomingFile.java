package org.mingda.intake.mail;

import java.util.UUID;
import org.mingda.request.FileState;

/**
 * A file of a mail.
 *
 * @param file the stored file; null when it was not taken in
 * @param flaw why not, in Chinese; empty when it was
 * @param state null when it was not taken in
 */
public record IncomingFile(int place, String fileName, UUID file, String flaw, Long size, FileState state) {

    /** Whether it may be opened. */
    public boolean clean() {
        return state == FileState.CLEAN;
    }
}

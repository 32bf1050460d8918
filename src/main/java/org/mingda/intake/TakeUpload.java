package org.mingda.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.mingda.request.StoredFile;
import org.mingda.request.StoredFiles;
import org.springframework.stereotype.Component;

/** Takes in one file: checked and stored, or told what is wrong with it; by whatever way it comes. */
@Component
public class TakeUpload {

    /** The stored file, null when there is a flaw. */
    public record Taken(StoredFile file, List<Flaw> flaws) {}

    private final UploadCheck check;
    private final StoredFiles storedFiles;
    private final IntakeSettings settings;

    TakeUpload(UploadCheck check, StoredFiles storedFiles, IntakeSettings settings) {
        this.check = check;
        this.storedFiles = storedFiles;
        this.settings = settings;
    }

    /** Whoever wants to keep the file must refer to it; otherwise it is swept after a day. */
    public Taken take(Upload upload) {
        try (Spool spool = Spool.of(upload.content(), settings.fileSize().toBytes());
                InputStream content = spool.open()) {
            List<Flaw> flaws = check.check(upload.fileName(), spool);
            return flaws.isEmpty() ? new Taken(storedFiles.store(content, upload.fileName()), flaws)
                    : new Taken(null, flaws);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }
}

package org.mingda.letter.redaction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.mingda.request.ChangeRecords;
import org.mingda.request.NewRecord;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.StoredFile;
import org.mingda.request.StoredFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a burned file with its boxes in the place of a record, all or nothing. */
@Component
class KeepRedaction {

    private static final String MARK = "（遮盖版）";

    private final StoredFiles storedFiles;
    private final ChangeRecords changeRecords;
    private final RedactionBoxes boxes;

    KeepRedaction(StoredFiles storedFiles, ChangeRecords changeRecords, RedactionBoxes boxes) {
        this.storedFiles = storedFiles;
        this.changeRecords = changeRecords;
        this.boxes = boxes;
    }

    @Transactional
    public void keep(ReleaseRecord record, ReleaseRecord source, List<RedactionBox> drawn, NewRecord said,
            byte[] burned, String actor) {
        StoredFile file = stored(burned, named(source.fileName()));
        boxes.keep(file.id(), drawn);
        changeRecords.redact(record.request(), record.id(), source.id(), file.id(), said,
                BoxReasons.told(drawn), actor);
    }

    private StoredFile stored(byte[] burned, String name) {
        try {
            return storedFiles.store(new ByteArrayInputStream(burned), name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String named(String fileName) {
        String bare = fileName.replaceAll("(?i)\\.pdf$", "");
        return (bare.endsWith(MARK) ? bare : bare + MARK) + ".pdf";
    }
}

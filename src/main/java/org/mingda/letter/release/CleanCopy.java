package org.mingda.letter.release;

import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.mingda.request.StoredFile;
import org.mingda.request.StoredFiles;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;

/** Makes a copy of a file without what was found and can be taken out. */
@Component
class CleanCopy {

    private static final Map<String, Cleaner> CLEANERS = Map.of("application/pdf", new PdfCleaner(),
            "image/jpeg", new JpegCleaner(), "image/png", new PngCleaner(),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", new OfficeCleaner(),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", new OfficeCleaner(),
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", new OfficeCleaner());

    private final StoredFiles storedFiles;
    private final ReleaseBench workbench;
    private final ReleaseSettings settings;

    CleanCopy(StoredFiles storedFiles, ReleaseBench workbench, ReleaseSettings settings) {
        this.storedFiles = storedFiles;
        this.workbench = workbench;
        this.settings = settings;
    }

    /** Id of the stored copy; refused when something cleanable would be left in it. */
    UUID of(StoredFile file) {
        return workbench.onCopy(file, path -> cleaned(path, file));
    }

    private UUID cleaned(Path path, StoredFile file) throws IOException {
        Path copy = Files.createTempFile("mingda-cleaned-", ".file");
        try {
            write(path, copy, file.mediaType());
            refuseWhen(workbench.examine(copy, file.fileName()).stream()
                    .anyMatch(hit -> hit.cleanable() || hit.kind() == FindingKind.CANNOT_BE_OPENED),
                    "有的内容清除不了，没有改动。请用制作文件的软件删除后重新上传，或者遮盖。");
            try (InputStream content = Files.newInputStream(copy)) {
                return storedFiles.store(content, file.fileName()).id();
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void write(Path from, Path to, String mediaType) throws IOException {
        Cleaner cleaner = CLEANERS.get(mediaType);
        if (cleaner == null) {
            throw new UseCaseRefused("这种文件不能自动清除。请用制作文件的软件删除后重新上传。");
        }
        try {
            cleaner.clean(from, to, new Budget(settings.checkTime().toNanos()));
        } catch (Unseen | IOException | IllegalArgumentException | IllegalStateException failed) {
            throw new UseCaseRefused("这个文件清除不了，没有改动。请用制作文件的软件删除后重新上传，或者遮盖。");
        }
    }
}

package org.mingda.letter.release;

import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingda.request.ChangeRecords;
import org.mingda.request.EventType;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.Requests;
import org.mingda.request.StoredFile;
import org.mingda.request.StoredFiles;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;

/** Makes a copy of a record's file without what was found and can be taken out; the file as it came is kept, off the list. */
@Component
public class CleanRecord {

    private static final Map<String, Cleaner> CLEANERS = Map.of("application/pdf", new PdfCleaner(),
            "image/jpeg", new JpegCleaner(), "image/png", new PngCleaner(),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", new OfficeCleaner(),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", new OfficeCleaner(),
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", new OfficeCleaner());

    private final Requests requests;
    private final ReleaseRecords records;
    private final ReleaseFindings findings;
    private final StoredFiles storedFiles;
    private final ReleaseBench workbench;
    private final ChangeRecords changeRecords;
    private final CheckRecords checkRecords;
    private final ReleaseSettings settings;

    CleanRecord(Requests requests, ReleaseRecords records, ReleaseFindings findings, StoredFiles storedFiles,
            ReleaseBench workbench, ChangeRecords changeRecords, CheckRecords checkRecords, ReleaseSettings settings) {
        this.requests = requests;
        this.records = records;
        this.findings = findings;
        this.storedFiles = storedFiles;
        this.workbench = workbench;
        this.changeRecords = changeRecords;
        this.checkRecords = checkRecords;
        this.settings = settings;
    }

    /** Outside of a transaction: taking a file apart takes its time. */
    public ReleaseRecord clean(String number, UUID id, String actor) {
        refuseWhen(!ChangeRecords.openAt(requests.get(number).stage()), "本件已送保密审查，文件不能再改动；确需改动的，请退回后再办理。");
        ReleaseRecord record = records.find(number, id).filter(ReleaseRecord::hasFile)
                .orElseThrow(() -> new UseCaseRefused("这一件刚被他人改动或者移除，请刷新页面后再办理。"));
        List<ReleaseFinding> before = findings.of(record.file());
        refuseWhen(before.stream().noneMatch(ReleaseFinding::cleanable), "这个文件里没有可以自动清除的内容。");
        StoredFile file = storedFiles.get(record.file());
        UUID made = workbench.onCopy(file, path -> cleaned(path, file));
        ReleaseRecord now = changeRecords.replaceFile(number, id, made, EventType.RECORD_CLEANED,
                Map.of("found", kinds(before)), actor);
        checkRecords.check(number);
        return now;
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

    private static List<String> kinds(List<ReleaseFinding> before) {
        return before.stream().filter(ReleaseFinding::cleanable).map(finding -> finding.kind().name()).distinct().toList();
    }
}

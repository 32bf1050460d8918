package org.mingda.letter.release;

import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingda.request.ChangeRecords;
import org.mingda.request.EventType;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.Requests;
import org.mingda.request.StoredFiles;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;

/** Makes a copy of a record's file without what was found and can be taken out; the file as it came is kept, off the list. */
@Component
public class CleanRecord {

    private final Requests requests;
    private final ReleaseRecords records;
    private final ReleaseFindings findings;
    private final StoredFiles storedFiles;
    private final CleanCopy copies;
    private final ChangeRecords changeRecords;
    private final CheckRecords checkRecords;

    CleanRecord(Requests requests, ReleaseRecords records, ReleaseFindings findings, StoredFiles storedFiles,
            CleanCopy copies, ChangeRecords changeRecords, CheckRecords checkRecords) {
        this.requests = requests;
        this.records = records;
        this.findings = findings;
        this.storedFiles = storedFiles;
        this.copies = copies;
        this.changeRecords = changeRecords;
        this.checkRecords = checkRecords;
    }

    /** Outside of a transaction: taking a file apart takes its time. */
    public ReleaseRecord clean(String number, UUID id, String actor) {
        refuseWhen(!ChangeRecords.openAt(requests.get(number).stage()), "本件已送保密审查，文件不能再改动；确需改动的，请退回后再办理。");
        ReleaseRecord record = records.find(number, id).filter(ReleaseRecord::hasFile)
                .orElseThrow(() -> new UseCaseRefused("这一件刚被他人改动或者移除，请刷新页面后再办理。"));
        List<ReleaseFinding> before = findings.of(record.file());
        refuseWhen(before.stream().noneMatch(ReleaseFinding::cleanable), "这个文件里没有可以自动清除的内容。");
        UUID made = copies.of(storedFiles.get(record.file()));
        ReleaseRecord now = changeRecords.replaceFile(number, id, made, EventType.RECORD_CLEANED,
                Map.of("found", kinds(before)), actor);
        checkRecords.check(number);
        return now;
    }

    private static List<String> kinds(List<ReleaseFinding> before) {
        return before.stream().filter(ReleaseFinding::cleanable).map(finding -> finding.kind().name()).distinct().toList();
    }
}

package org.mingda.letter.release;

import java.util.List;
import java.util.UUID;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.StoredFile;
import org.mingda.request.StoredFiles;
import org.mingda.request.UseCaseRefused;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks through the files of records before they are released, and lets nothing pass that was not looked through or in
 * which something was found that nobody has settled.
 */
@Component
public class CheckRecords {

    private final ReleaseRecords records;
    private final StoredFiles storedFiles;
    private final ReleaseFindings findings;
    private final ReleaseBench workbench;

    CheckRecords(ReleaseRecords records, StoredFiles storedFiles, ReleaseFindings findings, ReleaseBench workbench) {
        this.records = records;
        this.storedFiles = storedFiles;
        this.findings = findings;
        this.workbench = workbench;
    }

    /** Checks what was not checked yet; to be called outside of transactions, because it takes its time. */
    public void check(String number) {
        records.given(number).stream().filter(ReleaseRecord::hasFile).map(record -> storedFiles.get(record.file()))
                .filter(StoredFile::clean).forEach(this::checkOnce);
    }

    /** Checks a file unless these bytes were checked before. */
    public void checkOnce(StoredFile file) {
        if (!findings.checked(file.id(), file.sha256())) {
            findings.record(file, workbench.examine(file));
        }
    }

    /** Files that came by another way than the page, or whose check ended with the process. */
    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void checkLeftOver() {
        for (UUID file : findings.unchecked()) {
            checkOnce(storedFiles.get(file));
        }
    }

    /** Refuses as long as a file that would be given waits for the scanner, was not checked or has an open finding. */
    public void refuseUnlessClear(String number) {
        records.given(number).stream().filter(ReleaseRecord::hasFile).forEach(record -> refuseUnlessClear(number, record));
    }

    private void refuseUnlessClear(String number, ReleaseRecord record) {
        StoredFile file = storedFiles.get(record.file());
        String which = "第" + record.item() + "件“" + record.title() + "”的文件";
        if (!file.clean()) {
            throw new UseCaseRefused(which + "还没有通过安全检查（查毒），不能发出。请稍后再办理；没有通过的，请退回更换文件。");
        }
        if (!record.sha256().equals(records.sha256(record.id()))) {
            throw new UseCaseRefused(which + "与登记时不一致，不能发出。请退回，重新上传。");
        }
        checkOnce(file);
        List<ReleaseFinding> open = findings.of(file.id()).stream().filter(ReleaseFinding::open).toList();
        if (!open.isEmpty()) {
            throw new UseCaseRefused(which + "有 " + open.size() + " 项检查发现的问题没有处理，不能通过。请承办人打开 /desk/requests/"
                    + number + "/records 逐项确认，或者退回后清除、遮盖、更换文件。");
        }
    }
}

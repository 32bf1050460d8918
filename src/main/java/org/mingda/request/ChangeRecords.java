package org.mingda.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The handlers list what the reply gives and withholds (Articles 36 and 37), until it goes to the confidentiality review
 * and again when that returns it: what is under review, was reviewed or was signed stays as it is.
 */
@Component
public class ChangeRecords {

    private static final Set<Stage> REVIEWED =
            EnumSet.of(Stage.REVIEW, Stage.APPROVAL, Stage.DELIVERY, Stage.CLOSED);

    private final Requests requests;
    private final ReleaseRecords records;
    private final StoredFiles storedFiles;
    private final RecordCheck check;
    private final Ledger ledger;
    private final SeparationOfDuties duties;
    private final Clock clock;

    ChangeRecords(Requests requests, ReleaseRecords records, StoredFiles storedFiles, RecordCheck check,
            Ledger ledger, SeparationOfDuties duties, Clock clock) {
        this.requests = requests;
        this.records = records;
        this.storedFiles = storedFiles;
        this.check = check;
        this.ledger = ledger;
        this.duties = duties;
        this.clock = clock;
    }

    /** Whether the list may be changed at this stage. */
    public static boolean openAt(Stage stage) {
        return !REVIEWED.contains(stage);
    }

    @Transactional
    public void add(String number, NewRecord said, String actor) {
        begin(number, actor);
        int last = records.of(number).stream().mapToInt(ReleaseRecord::item).max().orElse(0);
        add(number, last + 1, said, stored(said), null, actor);
    }

    /** Says something else about a record; without a new file it keeps its own, unless nothing of it is given now. */
    @Transactional
    public void change(String number, UUID id, NewRecord said, String actor) {
        begin(number, actor);
        ReleaseRecord old = known(number, id);
        boolean keep = old.hasFile() && said.file() == null && said.disposition() != null && said.disposition().given();
        StoredFile file = keep ? storedFiles.get(old.file()) : stored(said);
        takeOff(old, actor);
        add(number, old.item(), said, file, keep ? old.madeFrom() : null, actor);
        records.forget(old);
    }

    @Transactional
    public void remove(String number, UUID id, String actor) {
        begin(number, actor);
        ReleaseRecord old = known(number, id);
        takeOff(old, actor);
        records.forget(old);
    }

    /**
     * Puts a file in the place of the one a record has: it was made from that by taking something out. The row with the
     * file as it came is kept, off the list.
     *
     * @param why what the ledger calls it: {@link EventType#RECORD_CLEANED} or {@link EventType#RECORD_REDACTED}
     * @param told what the ledger keeps of it besides the records; never what was taken out
     */
    @Transactional
    public ReleaseRecord replaceFile(String number, UUID id, UUID file, EventType why, Map<String, Object> told,
            String actor) {
        begin(number, actor);
        ReleaseRecord old = known(number, id);
        records.takeOff(id, clock.instant());
        ReleaseRecord made = old.with(storedFiles.get(file), actor, clock.instant());
        records.add(made);
        Map<String, Object> data = told(made);
        data.put("madeFrom", old.id().toString());
        data.put("sha256Before", old.sha256());
        data.putAll(told);
        ledger.append(number, why, actor, data);
        return made;
    }

    /**
     * Puts a redacted file in the place of a record (Article 37): given in part, for what is said of it. The record that
     * it was made from is kept, off the list; an earlier redaction of the same is forgotten.
     *
     * @param original the record as it came, which is the old one itself the first time
     * @param told what the ledger keeps of it besides the record; never what was taken out
     */
    @Transactional
    public ReleaseRecord redact(String number, UUID id, UUID original, UUID file, NewRecord said,
            Map<String, Object> told, String actor) {
        begin(number, actor);
        ReleaseRecord old = known(number, id);
        records.takeOff(id, clock.instant());
        ReleaseRecord made = check.record(number, old.item(), said, storedFiles.get(file), original, actor);
        records.add(made);
        Map<String, Object> data = told(made);
        data.put("madeFrom", original.toString());
        data.put("sha256Before", records.get(original).sha256());
        data.putAll(told);
        ledger.append(number, EventType.RECORD_REDACTED, actor, data);
        if (!original.equals(id)) {
            records.forget(old);
        }
        return made;
    }

    private void begin(String number, String actor) {
        if (!openAt(requests.lockOpen(number).stage())) {
            throw new UseCaseRefused("本件已送保密审查，拟公开的信息不能再改动；确需改动的，请审查人或者签发人退回后再改。");
        }
        duties.mayHandle(number, actor);
    }

    private ReleaseRecord known(String number, UUID id) {
        return records.find(number, id)
                .orElseThrow(() -> new UseCaseRefused("这一件刚被他人改动或者移除，请刷新页面后再办理。"));
    }

    private StoredFile stored(NewRecord said) {
        if (said.file() == null) {
            return null;
        }
        try (InputStream content = said.file().content().getInputStream()) {
            return storedFiles.store(content, said.file().name());
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private void add(String number, int item, NewRecord said, StoredFile file, UUID madeFrom, String actor) {
        ReleaseRecord added = check.record(number, item, said, file, madeFrom, actor);
        records.add(added);
        ledger.append(number, EventType.RECORD_ADDED, actor, told(added));
    }

    private void takeOff(ReleaseRecord old, String actor) {
        records.takeOff(old.id(), clock.instant());
        ledger.append(old.request(), EventType.RECORD_REMOVED, actor, told(old));
    }

    private static Map<String, Object> told(ReleaseRecord record) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("record", record.id().toString());
        data.put("item", record.item());
        data.put("recordTitle", record.title());
        data.put("disposition", record.disposition().name());
        data.put("article", record.article());
        data.put("reason", record.reason());
        data.put("fileName", record.fileName());
        data.put("sha256", record.sha256());
        return data;
    }
}

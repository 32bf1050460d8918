package org.mingda.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.mingda.request.FileState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files of a submission that was not sent yet, so that they need not be chosen again; forgotten after a while. */
@Component
public class KeptUploads {

    private static final Duration SWEPT_AFTER = Duration.ofDays(1);

    /** A file that waits. {@code size} is in bytes; {@code file} is the id of the stored file. */
    public record Kept(UUID id, UUID file, String fileName, long size, FileState state) {}

    private final JdbcClient jdbc;
    private final TakeUpload takeUpload;
    private final UploadCheck check;
    private final IntakeSettings settings;
    private final Clock clock;

    KeptUploads(JdbcClient jdbc, TakeUpload takeUpload, UploadCheck check, IntakeSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.takeUpload = takeUpload;
        this.check = check;
        this.settings = settings;
        this.clock = clock;
    }

    /** The files kept under a submission key, in the order in which they came. */
    public List<Kept> of(String key) {
        return jdbc.sql("select k.id, k.file, f.file_name, f.size, f.state"
                        + " from kept_upload k join stored_file f on f.id = k.file where k.key = ? order by k.place")
                .param(key).query(Kept.class).list();
    }

    /** The stored files kept under a submission key: what {@link SubmitRequest} takes. */
    public List<UUID> files(String key) {
        return of(key).stream().map(Kept::file).toList();
    }

    /**
     * Checks a file and keeps it for its submission; what is wrong when it could not be kept, empty when it was.
     *
     * <p>No transaction of its own: looking into an archive takes seconds, and a stored file nobody keeps is swept.
     */
    public List<Flaw> keep(String key, Upload upload) {
        List<Flaw> flaws = refusals(key, upload.size());
        if (!flaws.isEmpty()) {
            return flaws;
        }
        TakeUpload.Taken taken = takeUpload.take(upload);
        if (taken.file() != null) {
            jdbc.sql("insert into kept_upload (id, key, file, kept_at) values (?, ?, ?, ?)")
                    .params(UUID.randomUUID(), key, taken.file().id(), Timestamp.from(clock.instant())).update();
        }
        return taken.flaws();
    }

    private List<Flaw> refusals(String key, long size) {
        List<Kept> before = of(key);
        long together = size + before.stream().mapToLong(Kept::size).sum();
        return check.checkAll(before.size() + 1, together).map(List::of)
                .orElseGet(() -> size <= room() ? List.of() : List.of(Flaw.of("files", "files.notKept")));
    }

    /** Forgets the files that the applicant took back: all of this key but those named by their {@link Kept#id}. */
    @Transactional
    public void keepOnly(String key, List<UUID> wanted) {
        of(key).stream().map(Kept::id).filter(id -> !wanted.contains(id))
                .forEach(id -> jdbc.sql("delete from kept_upload where id = ?").param(id).update());
    }

    /** What they belong to is still being filled in. */
    @Transactional
    public void keepLonger(String key) {
        jdbc.sql("update kept_upload set kept_at = ? where key = ?")
                .params(Timestamp.from(clock.instant()), key).update();
    }

    /** Forgets the files in which the scanner found something meanwhile, and names them. */
    @Transactional
    public List<Flaw> dropRefused(String key) {
        List<Kept> refused = of(key).stream().filter(kept -> kept.state() == FileState.REFUSED).toList();
        refused.forEach(kept -> jdbc.sql("delete from kept_upload where id = ?").param(kept.id()).update());
        return refused.stream().map(kept -> Flaw.of("files", "files.infected", kept.fileName())).toList();
    }

    /** Forgets all files of a key; those that went with a submission stay there. */
    @Transactional
    public void forget(String key) {
        jdbc.sql("delete from kept_upload where key = ?").param(key).update();
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT1M")
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from kept_upload where kept_at < ?")
                .param(Timestamp.from(clock.instant().minus(settings.keepFor()))).update();
    }

    /** Counts what waits and what will be swept, so that nobody fills the disk by choosing files again and again. */
    private long room() {
        return settings.keepAtMost().toBytes() - jdbc.sql("""
                select coalesce(sum(size), 0) from stored_file f
                where (stored_at > ? or id in (select file from kept_upload))
                  and not exists (select 1 from attachment a where a.file = f.id)""")
                .param(Timestamp.from(clock.instant().minus(SWEPT_AFTER))).query(Long.class).single();
    }
}

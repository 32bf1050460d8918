package org.mingda.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files of a submission that still has mistakes, so that they need not be chosen again; forgotten after a while. */
@Component
public class KeptUploads {

    /** A file that waits. {@code size} is in bytes. */
    public record Kept(UUID id, String fileName, long size) {}

    private final JdbcClient jdbc;
    private final IntakeSettings settings;
    private final Clock clock;

    KeptUploads(JdbcClient jdbc, IntakeSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** The files kept under a submission key, in the order in which they came. */
    public List<Kept> of(String key) {
        return jdbc.sql("select id, file_name, size from kept_upload where key = ? order by place")
                .param(key).query(Kept.class).list();
    }

    public Upload read(UUID id) {
        return jdbc.sql("select file_name, media_type, content from kept_upload where id = ?")
                .param(id).query(Upload.class).single();
    }

    /** Keeps a file for its submission; false when so many files wait already that it could not be kept. */
    @Transactional
    public boolean keep(String key, Upload upload) {
        forgetOld();
        if (room() < upload.content().length) {
            return false;
        }
        jdbc.sql("insert into kept_upload (id, key, file_name, media_type, size, content, kept_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), key, upload.fileName(), upload.mediaType(),
                        (long) upload.content().length, upload.content(), Timestamp.from(clock.instant()))
                .update();
        return true;
    }

    /** Forgets the files that the applicant took back: all of this key but those named. */
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

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT1M")
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from kept_upload where kept_at < ?")
                .param(Timestamp.from(clock.instant().minus(settings.keepFor()))).update();
    }

    private long room() {
        return settings.keepAtMost().toBytes()
                - jdbc.sql("select coalesce(sum(size), 0) from kept_upload").query(Long.class).single();
    }
}

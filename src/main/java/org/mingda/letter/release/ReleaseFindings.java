package org.mingda.letter.release;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mingda.request.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was found in which stored file, and what officers said about it. */
@Component
public class ReleaseFindings {

    /** Raised when the check learns to see more: files are looked through again then. */
    private static final int VERSION = 1;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReleaseFindings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order in which they were found. */
    public List<ReleaseFinding> of(UUID file) {
        return jdbc.sql("select id, file, kind, location, page, box, excerpt, cleanable, settled_by, settled_at, reason"
                + " from release_finding where file = ? order by place").param(file).query(ReleaseFinding.class).list();
    }

    /** Whether exactly these bytes were looked through by the check of now. */
    public boolean checked(UUID file, String sha256) {
        return jdbc.sql("select 1 from release_check where file = ? and sha256 = ? and version = ?")
                .params(file, sha256, VERSION).query(Integer.class).optional().isPresent();
    }

    /** In a transaction of its own, so that what was found stays when the caller refuses because of it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void record(StoredFile file, List<Hit> hits) {
        jdbc.sql("delete from release_check where file = ? and (sha256 <> ? or version <> ?)")
                .params(file.id(), file.sha256(), VERSION).update();
        int first = jdbc.sql("insert into release_check (file, sha256, version, checked_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(file.id(), file.sha256(), VERSION, Timestamp.from(clock.instant())).update();
        if (first == 1) {
            jdbc.sql("delete from release_finding where file = ?").param(file.id()).update();
            for (int place = 0; place < hits.size(); place++) {
                insert(file.id(), place, hits.get(place));
            }
        }
    }

    private void insert(UUID file, int place, Hit hit) {
        jdbc.sql("insert into release_finding (id, file, place, kind, location, page, box, excerpt, cleanable)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), file, place, hit.kind().name(), storable(hit.where()), hit.page(), hit.box(),
                        storable(hit.excerpt()), hit.cleanable())
                .update();
    }

    /** PostgreSQL keeps no NUL. */
    private static String storable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    void settle(UUID id, String reason, String actor) {
        jdbc.sql("update release_finding set settled_by = ?, settled_at = ?, reason = ?"
                        + " where id = ? and settled_by is null")
                .params(actor, Timestamp.from(clock.instant()), reason, id).update();
    }

    /** Files of records to be given that wait to be looked through, a few of them. */
    List<UUID> unchecked() {
        return jdbc.sql("""
                select distinct r.file from release_record r join stored_file f on f.id = r.file
                where r.removed_at is null and f.state = 'CLEAN' and not exists (
                  select 1 from release_check c where c.file = f.id and c.sha256 = f.sha256 and c.version = ?)
                  and exists (select 1 from request q where q.number = r.request and q.stage <> 'CLOSED')
                limit 10""").param(VERSION).query(UUID.class).list();
    }
}

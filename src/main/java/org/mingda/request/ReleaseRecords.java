package org.mingda.request;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records of each request that its reply gives, gives in part or withholds. */
@Component
public class ReleaseRecords {

    private static final String COLUMNS = "id, request, item, title, disposition, ground, article, reason, doubt,"
            + " file_name, media_type, size, sha256, file, made_from, added_by, added_at";

    private final JdbcClient jdbc;
    private final StoredFiles storedFiles;

    ReleaseRecords(JdbcClient jdbc, StoredFiles storedFiles) {
        this.jdbc = jdbc;
        this.storedFiles = storedFiles;
    }

    /** In the order of their numbers. */
    public List<ReleaseRecord> of(String request) {
        return jdbc.sql("select " + COLUMNS + " from release_record where request = ?"
                        + " and removed_at is null order by item")
                .param(request).query(ReleaseRecord.class).list();
    }

    /** Those that the applicant would get, wholly or in part. */
    public List<ReleaseRecord> given(String request) {
        return ReleaseRecord.given(of(request));
    }

    public Optional<ReleaseRecord> find(String request, UUID id) {
        return of(request).stream().filter(record -> record.id().equals(id)).findFirst();
    }

    /** The record whose file it was made from by taking something out; off the list, for people inside only. */
    public Optional<ReleaseRecord> original(ReleaseRecord record) {
        return Optional.ofNullable(record.madeFrom()).map(this::get);
    }

    /** A record with the file as it came, from which another was made by taking something out; for officers only. */
    public Optional<ReleaseRecord> original(String request, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from release_record r where request = ? and id = ?"
                        + " and exists (select 1 from release_record made where made.made_from = r.id)")
                .params(request, id).query(ReleaseRecord.class).optional();
    }

    /**
     * The bytes of its file, read while they are given; an unknown record or one without a file is an error of the
     * program.
     *
     * @throws FileNotClean when the file was not, or not yet, found free of malicious programs
     */
    public InputStream open(UUID id) {
        return storedFiles.open(file(id));
    }

    /** The hash of the bytes of its file as they are kept now, lower-case hex. */
    public String sha256(UUID id) {
        return storedFiles.sha256Now(file(id));
    }

    /** The hash of the record with the bytes as they are kept now, not as they were said to be. */
    public String seal(ReleaseRecord record) {
        return record.seal(record.hasFile() ? storedFiles.sha256Now(record.file()) : null);
    }

    /** Whether its file may be given to anybody. */
    public boolean clean(ReleaseRecord record) {
        return storedFiles.get(record.file()).clean();
    }

    private UUID file(UUID id) {
        return jdbc.sql("select file from release_record where id = ? and file is not null").param(id)
                .query(UUID.class).single();
    }

    void add(ReleaseRecord record) {
        jdbc.sql("insert into release_record (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(record.id(), record.request(), record.item(), record.title(), record.disposition().name(),
                        record.ground(), record.article(), record.reason(), record.doubt(), record.fileName(),
                        record.mediaType(), record.size(), record.sha256(), record.file(), record.madeFrom(),
                        record.addedBy(), Timestamp.from(record.addedAt()))
                .update();
    }

    /** Takes it from the list and keeps it. */
    void takeOff(UUID id, Instant now) {
        jdbc.sql("update release_record set removed_at = ? where id = ?").params(Timestamp.from(now), id).update();
    }

    /**
     * Deletes what was taken off, with its bytes and those of the records it was made from, unless they have left with
     * an earlier letter or another record is made from them.
     */
    void forget(ReleaseRecord record) {
        int gone = jdbc.sql("delete from release_record r where id = ?"
                + " and not exists (select 1 from letter_file where record = r.id)"
                + " and not exists (select 1 from release_record made where made.made_from = r.id)")
                .param(record.id()).update();
        if (gone > 0 && record.hasFile()) {
            storedFiles.discard(record.file());
        }
        if (gone > 0 && record.madeFrom() != null) {
            forget(get(record.madeFrom()));
        }
    }

    /** Whether it is still in the list or not. */
    ReleaseRecord get(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from release_record where id = ?").param(id)
                .query(ReleaseRecord.class).single();
    }
}

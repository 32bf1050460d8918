package org.mingda.request;

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
            + " file_name, media_type, size, sha256, added_by, added_at";

    private final JdbcClient jdbc;

    ReleaseRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** The bytes of its file; an unknown record or one without a file is an error of the program. */
    public byte[] content(UUID id) {
        return jdbc.sql("select content from release_record where id = ? and content is not null").param(id)
                .query(byte[].class).single();
    }

    /** The hash of the record with the bytes as they are kept now, not as they were said to be. */
    public String seal(ReleaseRecord record) {
        return record.seal(record.hasFile() ? Sha256.of(content(record.id())) : null);
    }

    void add(ReleaseRecord record, byte[] content) {
        jdbc.sql("insert into release_record (" + COLUMNS
                        + ", content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(record.id(), record.request(), record.item(), record.title(), record.disposition().name(),
                        record.ground(), record.article(), record.reason(), record.doubt(), record.fileName(),
                        record.mediaType(), record.size(), record.sha256(), record.addedBy(),
                        Timestamp.from(record.addedAt()), content)
                .update();
    }

    /** Takes it from the list, its bytes too unless they have left with an earlier letter. */
    void remove(UUID id, Instant now) {
        int gone = jdbc.sql("delete from release_record where id = ?"
                + " and not exists (select 1 from letter_file where record = release_record.id)").param(id).update();
        if (gone == 0) {
            jdbc.sql("update release_record set removed_at = ? where id = ?").params(Timestamp.from(now), id).update();
        }
    }
}

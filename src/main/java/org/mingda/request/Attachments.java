package org.mingda.request;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of each request: which stored files belong to it, and since when. */
@Component
public class Attachments {

    private static final String SELECT = """
            select a.id, a.request, a.file, f.file_name, f.media_type, f.size, f.state, f.finding, a.added_by, a.added_at
            from attachment a join stored_file f on f.id = a.file where a.request = ?""";

    private final JdbcClient jdbc;
    private final StoredFiles storedFiles;
    private final Ledger ledger;
    private final Clock clock;

    Attachments(JdbcClient jdbc, StoredFiles storedFiles, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.storedFiles = storedFiles;
        this.ledger = ledger;
        this.clock = clock;
    }

    public List<Attachment> of(String request) {
        return jdbc.sql(SELECT + " order by a.added_at, f.file_name").param(request).query(Attachment.class).list();
    }

    /** What the applicant sent himself, without what officers added. */
    public List<Attachment> ofApplicant(String request) {
        return of(request).stream().filter(file -> file.addedBy().equals("applicant")).toList();
    }

    public Optional<Attachment> find(String request, UUID id) {
        return jdbc.sql(SELECT + " and a.id = ?").params(request, id).query(Attachment.class).optional();
    }

    /** Gives a stored file to a request and tells the ledger; no byte is copied. */
    @Transactional
    public void add(String request, UUID file, String actor) {
        // the scanner's verdict comes before or after, never between
        jdbc.sql("select 1 from stored_file where id = ? for share").param(file).query(Integer.class).single();
        StoredFile stored = storedFiles.get(file);
        jdbc.sql("insert into attachment (id, request, file, added_by, added_at) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), request, file, actor, Timestamp.from(clock.instant())).update();
        ledger.append(request, EventType.ATTACHMENT_ADDED, actor,
                Map.of("fileName", stored.fileName(), "size", stored.size()));
        if (stored.state() == FileState.REFUSED) {
            ledger.append(request, EventType.ATTACHMENT_REFUSED, "system",
                    Map.of("fileName", stored.fileName(), "malware", stored.finding()));
        }
    }
}

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

/** The files of each request, in the same database and transaction as the request itself. */
@Component
public class Attachments {

    private static final String COLUMNS = "id, request, file_name, media_type, size, added_by, added_at";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Attachments(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    public List<Attachment> of(String request) {
        return jdbc.sql("select " + COLUMNS + " from attachment where request = ? order by added_at, file_name")
                .param(request).query(Attachment.class).list();
    }

    public Optional<Attachment> find(String request, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from attachment where request = ? and id = ?")
                .params(request, id).query(Attachment.class).optional();
    }

    public byte[] content(UUID id) {
        return jdbc.sql("select content from attachment where id = ?").param(id).query(byte[].class).single();
    }

    /** Adds a file and tells the ledger; the name is kept as given, without its path. */
    @Transactional
    public Attachment add(String request, String fileName, String mediaType, byte[] content, String actor) {
        Attachment added = new Attachment(UUID.randomUUID(), request, withoutPath(fileName), mediaType,
                content.length, actor, clock.instant());
        jdbc.sql("insert into attachment (" + COLUMNS + ", content) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(added.id(), request, added.fileName(), mediaType, added.size(), actor,
                        Timestamp.from(added.addedAt()), content)
                .update();
        ledger.append(request, EventType.ATTACHMENT_ADDED, actor,
                Map.of("fileName", added.fileName(), "size", added.size()));
        return added;
    }

    static String withoutPath(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "").strip();
        return name.isEmpty() ? "附件" : name;
    }
}

package org.mingda.publication;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the agencies have published (Articles 12 and 19 to 21), to be added to, changed and withdrawn. */
@Component
public class Catalogue {

    private static final int LONGEST_REASON = 200;

    private final JdbcClient jdbc;
    private final EntryCheck check;
    private final Clock clock;

    Catalogue(JdbcClient jdbc, EntryCheck check, Clock clock) {
        this.jdbc = jdbc;
        this.check = check;
        this.clock = clock;
    }

    /** Adds an entry; the same title and document number twice is refused. */
    @Transactional
    public UUID add(String agency, TypedEntry typed, String actor) {
        return insert(agency, check.read(typed), null, null, actor);
    }

    /**
     * Adds what a request was answered with, once for each request.
     *
     * @param replyTo the request's number, which the public never sees
     * @param file the stored file that can be downloaded; null for none
     */
    @Transactional
    public UUID addReply(String agency, TypedEntry typed, String replyTo, UUID file, String actor) {
        if (ofReply(replyTo).isPresent()) {
            throw new PublicationRefused("本件的答复已经公开过，请在已公开信息目录中更改。");
        }
        return insert(agency, check.read(typed), replyTo, file, actor);
    }

    /** Changes an entry of the agency that the public can see. */
    @Transactional
    public void change(String agency, UUID id, TypedEntry typed, String actor) {
        CatalogueEntry entry = check.read(typed);
        once(entry, () -> changed(jdbc.sql("""
                update published_item set title = :title, document_number = :documentNumber, topic = :topic,
                  created_on = :createdOn, published_on = :publishedOn, address = :address, summary = :summary,
                  recorded_by = :actor, recorded_at = :now
                where id = :id and agency = :agency and withdrawn_on is null""").params(values(entry))
                .param("id", id).param("agency", agency).param("actor", actor).param("now", now()).update()));
    }

    /** Takes an entry from the public; it stays here with the reason. */
    @Transactional
    public void withdraw(String agency, UUID id, String reason, String actor) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new PublicationRefused("请写明撤下的原因，最多 " + LONGEST_REASON + " 个字。");
        }
        changed(jdbc.sql("""
                update published_item set withdrawn_on = :today, withdrawn_reason = :why, recorded_by = :actor,
                  recorded_at = :now where id = :id and agency = :agency and withdrawn_on is null""")
                .param("today", LocalDate.now(clock)).param("why", why).param("actor", actor).param("now", now())
                .param("id", id).param("agency", agency).update());
    }

    public Optional<PublishedItem> find(UUID id) {
        return jdbc.sql("select " + PublishedItem.COLUMNS + " from published_item where id = ?").param(id)
                .query(PublishedItem.class).optional();
    }

    /** What the public can see of the reply to this request. */
    public Optional<PublishedItem> ofReply(String number) {
        return jdbc.sql("select " + PublishedItem.COLUMNS + " from published_item where reply_to = ? and withdrawn_on is null").param(number)
                .query(PublishedItem.class).optional();
    }

    private UUID insert(String agency, CatalogueEntry entry, String replyTo, UUID file, String actor) {
        UUID id = UUID.randomUUID();
        once(entry, () -> jdbc.sql("""
                insert into published_item (id, agency, title, document_number, topic, created_on, published_on, address,
                                            summary, reply_to, file, recorded_by, recorded_at)
                values (:id, :agency, :title, :documentNumber, :topic, :createdOn, :publishedOn, :address,
                        :summary, :replyTo, :file, :actor, :now)""").params(values(entry))
                .param("id", id).param("agency", agency).param("replyTo", replyTo).param("file", file)
                .param("actor", actor).param("now", now()).update());
        return id;
    }

    private static Map<String, Object> values(CatalogueEntry entry) {
        return Map.of("title", entry.title(), "documentNumber", entry.documentNumber(), "topic", entry.topic(),
                "createdOn", entry.createdOn(), "publishedOn", entry.publishedOn(), "address", entry.address(),
                "summary", entry.summary());
    }

    private static void once(CatalogueEntry entry, Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException known) {
            throw new PublicationRefused("目录中已经有标题和文号都相同的一条：" + entry.title());
        }
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new PublicationRefused("这一条已经撤下，不能再更改。");
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}

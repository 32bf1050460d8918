package org.mingda.publication;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports a catalogue from a file: first a preview, then all of it or nothing; what is there already stays. */
@Component
public class ImportCatalogue {

    private static final int SHOWN = 10;
    private static final int PORTION = 1000;
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final EntryCheck check;
    private final Clock clock;

    ImportCatalogue(JdbcClient jdbc, EntryCheck check, Clock clock) {
        this.jdbc = jdbc;
        this.check = check;
        this.clock = clock;
    }

    /** Reads the file and keeps it for a day, so that it can be confirmed. */
    @Transactional
    public ImportPreview preview(String agency, byte[] file, String actor) {
        String text = CatalogueText.of(file);
        ReadFile read = CatalogueFile.read(text, check);
        List<CatalogueEntry> fresh = unknown(agency, read.entries());
        UUID id = read.faults().isEmpty() && !fresh.isEmpty() ? keep(agency, text, actor) : null;
        return new ImportPreview(id, fresh.stream().limit(SHOWN).toList(), fresh.size(),
                read.entries().size() - fresh.size(), read.faults(), read.ignored());
    }

    /** Adds what was previewed and is still unknown; how many that were. */
    @Transactional
    public int confirm(String agency, UUID id, String actor) {
        String text = jdbc.sql("delete from catalogue_import where id = ? and agency = ? returning content")
                .params(id, agency).query(String.class).optional()
                .orElseThrow(() -> new PublicationRefused("这份文件已经导入，或者预览已经超过一天。请重新上传。"));
        return add(agency, text, actor);
    }

    private int add(String agency, String text, String actor) {
        ReadFile read = CatalogueFile.read(text, check);
        if (!read.faults().isEmpty()) {
            throw new PublicationRefused("文件不能再导入，请重新上传并预览。");
        }
        List<CatalogueEntry> fresh = unknown(agency, read.entries());
        for (int start = 0; start < fresh.size(); start += PORTION) {
            insert(agency, fresh.subList(start, Math.min(start + PORTION, fresh.size())), actor);
        }
        return fresh.size();
    }

    private UUID keep(String agency, String text, String actor) {
        UUID id = UUID.randomUUID();
        jdbc.sql("delete from catalogue_import where uploaded_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT))).update();
        jdbc.sql("insert into catalogue_import (id, agency, uploaded_by, uploaded_at, content) values (?, ?, ?, ?, ?)")
                .params(id, agency, actor, Timestamp.from(clock.instant()), text).update();
        return id;
    }

    private List<CatalogueEntry> unknown(String agency, List<CatalogueEntry> entries) {
        Set<String> known = new HashSet<>(jdbc.sql("select title || E'\\n' || document_number from published_item"
                        + " where agency = :agency and withdrawn_on is null and title = any(:titles)")
                .param("agency", agency).param("titles", column(entries, CatalogueEntry::title))
                .query(String.class).list());
        return entries.stream().filter(entry -> !known.contains(entry.title() + "\n" + entry.documentNumber())).toList();
    }

    /** Many rows in one statement, so that their pairs are counted together. */
    private void insert(String agency, List<CatalogueEntry> entries, String actor) {
        jdbc.sql("""
                insert into published_item (id, agency, title, document_number, topic, created_on, published_on, address,
                                            summary, recorded_by, recorded_at)
                select gen_random_uuid(), :agency, title, number, topic, created::date, published::date, address, summary,
                       :actor, :now
                from unnest(:titles::text[], :numbers::text[], :topics::text[], :created::text[], :published::text[],
                            :addresses::text[], :summaries::text[])
                     as entry (title, number, topic, created, published, address, summary)""")
                .param("agency", agency).param("actor", actor).param("now", Timestamp.from(clock.instant()))
                .param("titles", column(entries, CatalogueEntry::title))
                .param("numbers", column(entries, CatalogueEntry::documentNumber))
                .param("topics", column(entries, CatalogueEntry::topic))
                .param("created", column(entries, entry -> entry.createdOn().toString()))
                .param("published", column(entries, entry -> entry.publishedOn().toString()))
                .param("addresses", column(entries, CatalogueEntry::address))
                .param("summaries", column(entries, CatalogueEntry::summary)).update();
    }

    private static String[] column(List<CatalogueEntry> entries, Function<CatalogueEntry, String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }
}

package org.mingda.request;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who refers to stored files. Asks the database for its foreign keys, so that a table added later keeps its files
 * without being named here; what is deleted together with a file is a part of it and keeps nothing.
 */
@Component
public class FileReferences {

    private static final Duration KEPT_WITHOUT = Duration.ofDays(1);
    private static final String REFERRERS = """
            select format('exists (select 1 from %s r where r.%I = f.id)', c.conrelid::regclass, a.attname)
            from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.confrelid = 'stored_file'::regclass
              and c.confdeltype <> 'c'""";

    private final JdbcClient jdbc;
    private final Clock clock;

    FileReferences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean any(UUID file) {
        return jdbc.sql("select " + anywhere() + " from stored_file f where f.id = ?").param(file)
                .query(Boolean.class).optional().orElse(false);
    }

    /** Deletes the files that nobody has referred to for a day: of forms never sent, of steps that were rolled back. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    @Transactional
    public int sweep() {
        return jdbc.sql("delete from stored_file f where f.id in (select f.id from stored_file f where f.stored_at < ?"
                        + " and not (" + anywhere() + ") for update skip locked)")
                .param(Timestamp.from(clock.instant().minus(KEPT_WITHOUT))).update();
    }

    private String anywhere() {
        List<String> referrers = jdbc.sql(REFERRERS).query(String.class).list();
        return String.join(" or ", referrers);
    }
}

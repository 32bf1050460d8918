package org.mingda.config;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was committed must survive a power cut: the ledger is the legal record. */
final class Durability {

    static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    /** Asks the running server, because a setting can be overruled in many places. */
    static void require(DataSource database) {
        JdbcClient server = JdbcClient.create(database);
        SETTINGS.forEach(name -> requireOn(name, server.sql("show " + name).query(String.class).single()));
    }

    private static void requireOn(String name, String value) {
        if (!"on".equals(value)) {
            throw new StartProblem(
                    "PostgreSQL 的 %s 为 %s，断电时可能丢失已确认的数据，因此不启动。".formatted(name, value),
                    "PostgreSQL has %s = %s and could lose confirmed data; nothing is started.".formatted(name, value),
                    "从 data/postgres/postgresql.conf 和 postgresql.auto.conf 中删除该设置。",
                    "Remove the setting from data/postgres/postgresql.conf and postgresql.auto.conf.");
        }
    }
}

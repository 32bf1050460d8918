package org.mingda.config;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first start: makes a database under another name, closes it to strangers, and only then gives it its name. */
final class NewPostgres {

    private static final Logger LOG = LoggerFactory.getLogger(NewPostgres.class);
    private static final String LOCKED_DOWN = """
            # written at the first start: only this machine, only with the password
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final DataDirectory data;
    private final PostgresPassword password;

    NewPostgres(DataDirectory data, PostgresPassword password) {
        this.data = data;
        this.password = password;
    }

    void make(Path folder) {
        Path draft = data.resolve("postgres.new");
        try {
            putAside(draft);
            LOG.info("首次启动：正在建立数据库 {}。 / First start: making the database {}.", folder, folder);
            initialise(draft);
            Files.deleteIfExists(folder);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise(Path draft) throws IOException {
        try (EmbeddedPostgres server = PostgresServer.run(data, draft, 0, null)) {
            JdbcClient sql = JdbcClient.create(server.getPostgresDatabase());
            String secret = password.create();
            sql.sql("alter role postgres password '%s'".formatted(secret)).update();
            sql.sql("create role %s login password '%s'".formatted(PostgresServer.DATABASE, secret)).update();
            sql.sql("create database %1$s owner %1$s".formatted(PostgresServer.DATABASE)).update();
        }
        Files.writeString(draft.resolve("pg_hba.conf"), LOCKED_DOWN);
    }

    /** An interrupted first start has no data of anybody, yet deleting is not for us. */
    private void putAside(Path draft) throws IOException {
        if (new PostgresFolder(draft).isNew()) {
            return;
        }
        LeftoverServer.stop(draft);
        Path aside = freeName();
        LOG.warn("上次首次启动未完成，半成品已移到 {}，可以删除。"
                + " / The first start was interrupted; what it left is now {} and may be deleted", aside, aside);
        Files.move(draft, aside, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path freeName() {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> data.resolve("postgres.unfinished-" + number))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }
}

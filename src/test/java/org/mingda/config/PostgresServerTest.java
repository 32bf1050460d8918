package org.mingda.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingda.support.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresServerTest {

    @TempDir Path data;

    @Test
    void theFirstStartMakesADurableDatabaseThatAsksForItsPassword() throws IOException {
        Files.createDirectories(data.resolve("postgres.new"));
        Files.writeString(data.resolve("postgres.new/PG_VERSION"), "17");

        try (DataDirectory folder = DataDirectory.open(data); PostgresServer server = PostgresServer.start(folder, 0)) {
            JdbcClient sql = ServerOnly.sql(server);
            assertThat(sql.sql("show fsync").query(String.class).single()).isEqualTo("on");
            assertThat(sql.sql("show synchronous_commit").query(String.class).single()).isEqualTo("on");
            assertThat(sql.sql("show full_page_writes").query(String.class).single()).isEqualTo("on");
            assertThat(sql.sql("show server_encoding").query(String.class).single()).isEqualTo("UTF8");
            assertThat(sql.sql("show listen_addresses").query(String.class).single()).isEqualTo("localhost");
            assertThat(sql.sql("select datcollate from pg_database where datname = 'mingda'")
                    .query(String.class).single()).isEqualTo("C.UTF-8");
            assertThat(sql.sql("select rolsuper from pg_roles where rolname = current_user")
                    .query(Boolean.class).single()).isFalse();
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "postgres", "guessed"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(data.resolve("postgres.unfinished-1/PG_VERSION")).exists();
    }

    @Test
    void aServerThatCouldLoseConfirmedDataIsRefused() {
        assertThatThrownBy(() -> Durability.require(TestDatabase.migrated()))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("fsync");
    }
}

package org.mingda.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresFolderTest {

    @TempDir Path data;
    Path folder;

    @BeforeEach
    void aFolderOfSomebody() throws IOException {
        folder = Files.createDirectories(data.resolve("postgres"));
        Files.createDirectories(folder.resolve("global"));
        Files.writeString(folder.resolve("global/pg_control"), "data");
    }

    @Test
    void aDatabaseOfAnotherPostgresVersionIsNamedAndLeftAlone() throws IOException {
        Files.writeString(folder.resolve("PG_VERSION"), "16\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("属于 PostgreSQL 16，本版本使用 PostgreSQL 17")
                .hasMessageContaining("belongs to PostgreSQL 16");
        assertThat(folder).isDirectoryContaining("glob:**/PG_VERSION");
        assertThat(folder.resolve("global/pg_control")).hasContent("data");
    }

    @Test
    void aFolderThatIsNoDatabaseIsLeftAlone() {
        assertThatThrownBy(this::start).isInstanceOf(StartProblem.class).hasMessageContaining("不是完整的 PostgreSQL 数据库");
        assertThat(folder.resolve("global/pg_control")).hasContent("data");
    }

    @Test
    void theFolderOfThisVersionIsReadable() throws IOException {
        Files.writeString(folder.resolve("PG_VERSION"), "17\n");

        new PostgresFolder(folder).requireReadable();

        assertThat(new PostgresFolder(folder).isNew()).isFalse();
        assertThat(new PostgresFolder(data.resolve("none")).isNew()).isTrue();
    }

    @Test
    void aNumberThatAnotherProgramGotSinceIsForgotten() throws IOException {
        Path pidFile = Files.writeString(folder.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n/data\n");

        LeftoverServer.stop(folder);

        assertThat(pidFile).doesNotExist();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    private void start() throws IOException {
        try (DataDirectory open = DataDirectory.open(data)) {
            PostgresServer.start(open, 0).close();
        }
    }
}

package org.mingda.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@Timeout(120)
@ExtendWith(OutputCaptureExtension.class)
class KilledRunTest {

    @TempDir Path data;

    @Test
    void whatAKilledRunLeftIsStoppedKnowinglyAndItsDataIsThere(CapturedOutput log) throws Exception {
        ServerOnly first = ServerOnly.start(data);
        assertThatThrownBy(() -> DataDirectory.open(data)).hasMessageContaining("另一个运行中的明达");
        first.kill();
        long left = pid();
        assertThat(ProcessHandle.of(left)).isPresent();

        try (DataDirectory folder = DataDirectory.open(data); PostgresServer second = PostgresServer.start(folder, 0)) {
            assertThat(log).contains("遗留的 PostgreSQL（进程 " + left);
            assertThat(pid()).isNotEqualTo(left);
            assertThat(ServerOnly.sql(second).sql("select word from kept").query(String.class).single())
                    .isEqualTo("明达");
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    private long pid() throws Exception {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0).strip());
    }
}

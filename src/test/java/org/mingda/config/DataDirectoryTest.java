package org.mingda.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir Path parent;

    @Test
    void oneProductAtATime() {
        try (DataDirectory first = DataDirectory.open(parent)) {
            assertThatThrownBy(() -> DataDirectory.open(parent)).isInstanceOf(StartProblem.class);
            assertThat(first.resolve("postgres")).isEqualTo(parent.resolve("postgres"));
        }
        DataDirectory.open(parent).close();
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(parent.resolve("data"), "a file, no folder");

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("无法写入数据目录")
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aFullDiskIsSaidBeforeTheDatabaseMeetsIt() {
        DataDirectory.requireSpace(parent, DataDirectory.LEAST_FREE_BYTES);

        assertThatThrownBy(() -> DataDirectory.requireSpace(parent, DataDirectory.LEAST_FREE_BYTES - 1))
                .hasMessageContaining("几乎已满")
                .hasMessageContaining("199 MB left");
    }
}

package org.mingda.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Tells, before PostgreSQL is let near it, whether a folder is one of its databases and of the right version. */
record PostgresFolder(Path path) {

    static final String MAJOR = "17";

    boolean isNew() {
        try (Stream<Path> content = Files.exists(path) ? Files.list(path) : Stream.empty()) {
            return content.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses what this PostgreSQL cannot read; nothing is changed. */
    void requireReadable() {
        Path version = path.resolve("PG_VERSION");
        if (!Files.exists(version) || !Files.exists(path.resolve("global/pg_control"))) {
            throw noDatabase();
        }
        String major = read(version).strip();
        if (!MAJOR.equals(major)) {
            throw otherVersion(major);
        }
    }

    private StartProblem noDatabase() {
        return new StartProblem(
                "目录 %s 不是完整的 PostgreSQL 数据库，没有对它做任何改动。".formatted(path),
                "The directory %s is no complete PostgreSQL database; nothing in it was changed.".formatted(path),
                "若其中没有需要的数据，请将其移走后重新启动；否则从备份恢复（见 docs/operations.md）。",
                "Move it away if it holds nothing you need and start again; otherwise restore a backup"
                        + " (see docs/operations.md).");
    }

    private StartProblem otherVersion(String major) {
        return new StartProblem(
                "目录 %s 属于 PostgreSQL %s，本版本使用 PostgreSQL %s，没有对它做任何改动。".formatted(path, major, MAJOR),
                "The directory %s belongs to PostgreSQL %s, this release uses %s; nothing in it was changed."
                        .formatted(path, major, MAJOR),
                "用原来的明达版本导出（pg_dump），再导入新目录；步骤见 docs/operations.md。",
                "Dump it with its own Mingda release and restore into a new directory; see docs/operations.md.");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.mingda.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that a killed run left behind. Ask only while holding the lock of the data directory: then no other
 * product owns it.
 */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private LeftoverServer() {}

    /** Ends the server of this folder, if one still runs, and waits until it has written everything. */
    static void stop(Path folder) {
        Path pidFile = folder.resolve("postmaster.pid");
        firstLine(pidFile).flatMap(LeftoverServer::alive).ifPresent(process -> {
            if (worksOn(process, folder)) {
                end(process, folder);
            } else {
                forget(process, pidFile, folder);
            }
        });
    }

    private static void end(ProcessHandle process, Path folder) {
        LOG.warn("上次运行被强行中断，遗留的 PostgreSQL（进程 {}，{}）现在先停止。"
                + " / Stopping the PostgreSQL (process {}) that a killed run left on {}",
                process.pid(), folder, process.pid(), folder);
        process.destroy();
        if (!goneWithin(PATIENCE, folder.resolve("postmaster.pid"))) {
            throw cannotStop(process, folder);
        }
    }

    /** PostgreSQL removes this file last; its process may stay in the list for as long as nobody asks for its end. */
    private static boolean goneWithin(Duration patience, Path pidFile) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (Files.exists(pidFile) && System.nanoTime() < end) {
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !Files.exists(pidFile);
    }

    /** The number was given to another program since, which would make PostgreSQL believe that it is running. */
    private static void forget(ProcessHandle process, Path pidFile, Path folder) {
        if (anybodyWorksOn(folder)) {
            throw cannotStop(process, folder);
        }
        LOG.warn("{} 指向与数据库无关的进程 {}，已忽略并删除。 / {} names process {}, which is no PostgreSQL; removed",
                pidFile, process.pid(), pidFile, process.pid());
        try {
            Files.delete(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean anybodyWorksOn(Path folder) {
        return ProcessHandle.allProcesses().anyMatch(process -> worksOn(process, folder));
    }

    /** PostgreSQL and all its children work inside their folder; if the system does not tell, the command must do. */
    private static boolean worksOn(ProcessHandle process, Path folder) {
        if (!process.info().command().filter(command -> command.contains("postgres")).isPresent()) {
            return false;
        }
        Path place = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.isSameFile(place.toRealPath(), folder);
        } catch (IOException e) {
            return !Files.isDirectory(Path.of("/proc/self")) && commandNames(process, folder);
        }
    }

    private static boolean commandNames(ProcessHandle process, Path folder) {
        return process.info().arguments().map(Stream::of)
                .map(words -> words.anyMatch(folder.toString()::equals))
                .orElse(true);
    }

    private static Optional<ProcessHandle> alive(String pid) {
        return pid.matches("\\d{1,10}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    }

    private static Optional<String> firstLine(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StartProblem cannotStop(ProcessHandle process, Path folder) {
        return new StartProblem(
                "遗留的 PostgreSQL（进程 %d）仍在使用 %s，无法停止。".formatted(process.pid(), folder),
                "A PostgreSQL left by an earlier run (process %d) still uses %s and does not stop."
                        .formatted(process.pid(), folder),
                "用 kill -INT %d 停止后重新启动；不要使用 kill -9。".formatted(process.pid()),
                "Stop it with kill -INT %d and start again; do not use kill -9.".formatted(process.pid()));
    }
}

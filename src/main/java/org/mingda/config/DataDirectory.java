package org.mingda.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of everything that must outlive the program; one running product at a time.
 *
 * <p>The system releases the lock when the program dies, however it dies: whoever gets it is alone.
 */
final class DataDirectory implements AutoCloseable {

    static final long LEAST_FREE_BYTES = 200L * 1024 * 1024;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the folder for this program alone, making it if need be; {@link StartProblem} where that cannot be. */
    static DataDirectory open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path, forUsOnly());
            FileChannel lock = lock(path);
            probe(path);
            requireSpace(path, Files.getFileStore(path).getUsableSpace());
            return new DataDirectory(path, lock);
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** A folder in here that nobody else may enter, made if need be. */
    Path closed(String name) {
        try {
            return Files.createDirectories(path.resolve(name), forUsOnly());
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the system knows POSIX permissions, nobody else may look into what we make. */
    private static FileAttribute<?>[] forUsOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
    }

    static void requireSpace(Path path, long free) {
        if (free < LEAST_FREE_BYTES) {
            throw new StartProblem(
                    "数据目录 %s 所在磁盘几乎已满（剩余 %d MB）。".formatted(path, free >> 20),
                    "The disk of the data directory %s is nearly full (%d MB left).".formatted(path, free >> 20),
                    "腾出至少 %d MB，或用 --mingda.data-directory= 换一个目录。".formatted(LEAST_FREE_BYTES >> 20),
                    "Free at least %d MB, or name another directory with --mingda.data-directory="
                            .formatted(LEAST_FREE_BYTES >> 20));
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("mingda.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!taken(channel)) {
            channel.close();
            throw inUse(path);
        }
        return channel;
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void probe(Path path) throws IOException {
        Path probe = path.resolve("mingda.probe");
        Files.write(probe, new byte[8192]);
        Files.delete(probe);
    }

    private static StartProblem inUse(Path path) {
        return new StartProblem(
                "数据目录 %s 正由另一个运行中的明达使用。".formatted(path),
                "Another running Mingda uses the data directory %s.".formatted(path),
                "先停止它，或用 --mingda.data-directory= 换一个目录。",
                "Stop it first, or name another directory with --mingda.data-directory=");
    }

    private static StartProblem notWritable(Path path, IOException cause) {
        return new StartProblem(
                        "无法写入数据目录 %s：%s".formatted(path, cause),
                        "The data directory %s cannot be written: %s".formatted(path, cause),
                        "检查目录权限和磁盘空间，或用 --mingda.data-directory= 换一个目录。",
                        "Check its permissions and the space on the disk, or name another: --mingda.data-directory=")
                .because(cause);
    }
}
